-- One row per thing that happened to a draft: 'kept', 'published' or 'discarded'.
select
    draft_id,
    event as draft_event,
    upload_id,
    event_by,
    event_from,
    event_person,
    event_at
from main.draft_event
