-- Whether the figures of a quarter should have been handed in by today: it is over, and so is its
-- deadline where it has one.
create or replace macro is_past_deadline(start_date, due_date) as
    coalesce(due_date, last_day(cast(start_date + interval 2 months as date))) < today();
