-- Whether a row belongs to what is chosen in one filter; a filter without a choice lets all through.
create or replace macro is_chosen(value, chosen) as chosen is null or value = chosen;
