-- No rows: within one upload a figure is given once.
select
    upload_id,
    plan_id,
    indicator_id,
    area_code,
    period,
    kind
from staging.observation
group by upload_id, plan_id, indicator_id, area_code, period, kind
having count(*) > 1
