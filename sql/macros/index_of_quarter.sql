-- The place of the quarter that a day lies in, as in quarter_index.
create or replace macro index_of_quarter(day) as year(day) * 4 + quarter(day) - 1;
