-- One row per quarter of a plan that is locked now: since when, and by whom.
select
    plan_id,
    period as quarter,
    max_by(event_by, audit_event_id) as locked_by,
    max_by(event_at, audit_event_id) as locked_at
from staging.audit_event
where event in ('quarter_locked', 'quarter_unlocked')
group by plan_id, period
having max_by(event, audit_event_id) = 'quarter_locked'
