-- No rows: an indicator's attributes are among those the views can count.
select
    upload_id,
    plan_id,
    indicator_id
from staging.indicator
where
    aggregation not in (select aggregation from domain.aggregation)
    or direction not in (select direction from domain.direction)
    or unit not in (select unit from domain.unit)
    or year_start_quarter not between 1 and 4
    or len(profile) != 4
