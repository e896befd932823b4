-- One row per thing that happened to an upload: 'draft', 'published' or 'withdrawn'.
select
    event_id,
    upload_id,
    event as upload_status,
    reason,
    event_by,
    event_from,
    event_person,
    event_at
from main.upload_event
