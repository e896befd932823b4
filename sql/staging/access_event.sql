-- One row per time somebody was given a role or it was taken from them.
select
    access_event_id,
    subject_kind,
    subject,
    role,
    plan_id,
    activity_id,
    event,
    reason,
    event_by,
    event_from,
    event_person,
    event_at
from main.access_event
