-- One row per figure in an upload, its period split into year and quarter.
select
    upload_id,
    plan_id,
    activity_id,
    indicator_id,
    area_code,
    period,
    kind,
    reported_in,
    unit,
    status,
    note,
    raw,
    sheet,
    cell,
    value,
    low,
    high,
    cast(left(period, 4) as integer) as period_year,
    case when period[5] = 'K' then cast(period[6] as integer) end as period_quarter,
    cast(left(reported_in, 4) as integer) as reported_year,
    case when reported_in[5] = 'K' then cast(reported_in[6] as integer) end as reported_quarter,
    case when kind = 'target' then due_quarter_of(raw) end as due_quarter,
    approximate,
    coalesce(kind = 'target' and area_code is null and is_for_each_area(raw), false)
        as is_for_each_area,
    contains(period, '/') as is_goal_year_label
from main.observation
