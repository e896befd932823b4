-- Whether a decision's deadline lies before a day, and its goal has not been reached since.
create or replace macro is_overdue(due_date, is_reached_since, day) as
    coalesce(due_date < day, false) and not is_reached_since;
