-- One row per published figure that an event changed or took away: why, of those who hand in alone,
-- also what a withdrawal says or an upload that no longer counts.
select
    event_id,
    plan_id,
    indicator_id,
    area_code,
    period,
    kind,
    reason,
    valid_from
from staging.figure_change
where hands_in(plan_id)
