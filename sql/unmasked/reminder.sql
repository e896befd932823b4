-- One row per activity, quarter and address that a mail was begun to, for who hands in: what became
-- of it last.
select
    plan_id,
    quarter,
    activity_id,
    sent_to,
    max_by(reminder_state, reminder_order) as reminder_state,
    max_by(event_by, reminder_order) as event_by,
    max(event_at) as event_at
from staging.reminder
where hands_in(plan_id)
group by plan_id, quarter, activity_id, sent_to
