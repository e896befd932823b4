-- No rows: an indicator's attributes are among those the views can count.
select
    upload_id,
    plan_id,
    indicator_id
from staging.indicator
where
    aggregation not in ('sum', 'last', 'average', 'max', 'ratio')
    or direction not in ('increase', 'decrease', 'within')
    or unit not in ('antal', 'procent', 'timer', 'kr')
    or year_start_quarter not between 1 and 4
    or len(profile) != 4
