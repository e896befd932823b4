-- One row per thing that is only an event: a download, an erasure.
select
    audit_event_id,
    event,
    plan_id,
    upload_id,
    period,
    what,
    reason,
    places,
    event_by,
    event_from,
    event_person,
    event_at
from main.audit_event
