-- One row per published figure that an event changed or took away.
select
    event_id,
    plan_id,
    indicator_id,
    area_code,
    period,
    kind,
    upload_id,
    was_upload_id,
    was_period,
    reason,
    valid_from
from main.figure_change
