-- One row per note on a plan's time axis and upload that gives it. A note without an id of its own
-- is the one that says the same.
select
    upload_id,
    plan_id,
    coalesce(
        plan_event_id,
        md5(concat_ws(
            '|', kind, start_date, end_date, coalesce(area_code, ''), coalesce(indicator_id, ''),
            text
        ))
    ) as plan_event_id,
    area_code,
    indicator_id,
    kind,
    text,
    start_date,
    end_date
from main.plan_event
