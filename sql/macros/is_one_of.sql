-- Whether a row belongs to what is chosen where several can be; an empty list lets all through.
create or replace macro is_one_of(value, several) as
    len(several) = 0 or list_contains(several, value);
