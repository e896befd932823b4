-- Whether a version of an indicator is the one that a quarter is judged by.
create or replace macro holds_in(first_quarter_index, last_quarter_index, asked_quarter_index) as
    asked_quarter_index >= first_quarter_index
    and (last_quarter_index is null or asked_quarter_index <= last_quarter_index);
