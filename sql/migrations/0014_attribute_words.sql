-- The words of a file that an attribute of an indicator was read from, and where they stand; value
-- is the attribute as text, as it was read from them.
create table attribute_words (
    upload_id bigint not null,
    plan_id text not null,
    indicator_id text not null,
    attribute text not null,
    value text not null,
    words text not null,
    place text
);
