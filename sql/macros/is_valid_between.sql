-- Whether what holds from a day to a day does so in any of these quarters; null is always.
create or replace macro is_valid_between(valid_from, valid_to, first_index, last_index) as
    coalesce(index_of_quarter(valid_from) <= last_index, true)
    and coalesce(index_of_quarter(valid_to) >= first_index, true);
