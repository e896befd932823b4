-- One row per thing that happened to a comment: 'opened', 'answered' or 'closed'.
select
    event_number,
    comment_id,
    event as comment_event,
    plan_id,
    activity_id,
    indicator_id,
    area_code,
    quarter,
    to_role,
    comment,
    event_by,
    event_from,
    event_person,
    event_at
from main.comment_event
