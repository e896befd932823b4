-- One row per thing that happened to a mail about an activity that had not handed in.
select
    plan_id,
    quarter,
    activity_id,
    sent_to,
    event as reminder_state,
    event_by,
    event_from,
    event_person,
    event_at,
    rowid as reminder_order
from main.reminder
