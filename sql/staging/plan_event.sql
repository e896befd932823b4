-- One row per note on a plan's time axis and upload that gives it.
select
    upload_id,
    plan_id,
    area_code,
    indicator_id,
    kind,
    text,
    start_date,
    end_date
from main.plan_event
