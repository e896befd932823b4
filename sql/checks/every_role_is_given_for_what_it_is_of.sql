-- No rows: a role that somebody has is known, and is given for a plan or an activity where it is of
-- one.
select
    access_event_id,
    role
from standing.access_grant
where
    role not in (select role from domain.role)
    or subject = ''
    or reason = ''
    or (plan_id is null and (is_of_plan(role) or activity_id is not null))
    or (activity_id is null and is_of_activity(role))
