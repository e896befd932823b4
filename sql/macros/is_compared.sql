-- Whether a goal's status can be held against the one it had in the quarter before: both belong to the
-- same goal year, and both say how it fared on all that there is to know.
create or replace macro is_compared(status, previous_status, quarter_of_goal_year) as
    coalesce(
        quarter_of_goal_year > 1
        and is_judged(status)
        and is_judged(previous_status),
        false
    );
