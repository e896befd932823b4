-- Where a day begins on an axis of quarters: year * 4 + quarter - 1, as in quarter_index, is the
-- middle of a quarter, half a quarter before it its first day.
create or replace macro quarters_to(day) as
    year(day) * 4
    + quarter(day)
    - 1.5
    + date_diff('day', date_trunc('quarter', day), day)
    / date_diff('day', date_trunc('quarter', day), date_trunc('quarter', day) + interval 3 months);
