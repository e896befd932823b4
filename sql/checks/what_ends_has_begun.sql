-- No rows: nothing ends before it begins.
select
    upload_id,
    plan_id,
    area_code as thing_id
from staging.area
where valid_to < valid_from
union all
select
    upload_id,
    plan_id,
    activity_id as thing_id
from staging.activity
where valid_to < valid_from
union all
select
    upload_id,
    plan_id,
    indicator_id as thing_id
from staging.indicator
where valid_to < valid_from or valid_to < begin_date
