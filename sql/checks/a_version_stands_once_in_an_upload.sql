-- No rows: within one upload an indicator is described once for each day it holds from.
select
    upload_id,
    plan_id,
    indicator_id,
    valid_from
from staging.indicator
group by upload_id, plan_id, indicator_id, valid_from
having count(*) > 1
