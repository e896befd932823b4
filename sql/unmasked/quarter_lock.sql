-- One row per quarter of a plan that is locked now: since when, and by whom, which is told to those
-- who hand in for anything of the plan.
select
    plan_id,
    quarter,
    locked_by,
    not hands_in_of(plan_id) as is_locker_closed,
    locked_at
from standing.quarter_lock
