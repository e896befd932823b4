-- No rows: whatever was changed of what is published says why.
select
    event_id,
    plan_id
from staging.figure_change
where trim(reason) = ''
union all
select
    event_id,
    plan_id
from staging.catalogue_change
where trim(reason) = ''
