-- No rows: a note on the time axis is of a known kind, says something and ends no earlier than it
-- begins.
select
    upload_id,
    plan_id,
    kind,
    start_date
from staging.plan_event
where
    kind not in (select event_kind from domain.event_kind)
    or trim(text) = ''
    or end_date < start_date
