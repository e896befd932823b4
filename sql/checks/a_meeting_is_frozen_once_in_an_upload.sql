-- No rows: an upload freezes one meeting at most, in a quarter, and every goal in it once.
select
    upload_id,
    count(*) as copies
from staging.meeting
group by upload_id
having count(*) > 1 or not bool_and(regexp_full_match(quarter, '\d{4}K[1-4]'))
union all
select
    upload_id,
    count(*) as copies
from staging.meeting_goal
group by upload_id, indicator_id, area_code
having count(*) > 1
