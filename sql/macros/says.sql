-- Whether a text holds these words, however they are written; a text that is not known does not.
create or replace macro says(words_of, words) as
    coalesce(contains(lower(words_of), lower(words::text)), false);
