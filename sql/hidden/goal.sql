-- One row per goal of a plan that hides small counts of which anything is hidden, and what it is.
-- An expected figure is hidden when it is counted from a hidden one of an earlier year, and a share
-- of the whole when the whole is hidden. What the quarters come to beside another reported year to
-- date would tell of a hidden quarter, and is hidden in that goal year; so is what is measured of
-- some of the quarters alone.
with

hidden_cell as (
    select * from hidden.sum_or_level
    union all
    select * from hidden.average_or_share
),

baseline as (
    select * from hidden.baseline
),

benchmark as (
    select distinct
        plan_id,
        indicator_id
    from baseline
    where is_benchmark
),

goal as (
    select
        plan_id,
        indicator_id,
        area,
        quarter,
        baseline_period,
        goal_year_start,
        quarter_of_goal_year,
        quarter_index,
        coalesce(ytd_computed != ytd, false) as is_computed_apart,
        coalesce(measured != ytd, false) as is_measured_apart
    from counted.goal
    where is_for_board is false and is_being_counted(plan_id)
),

flagged as (
    select
        goal.*,
        coalesce(hidden_cell.is_actual_hidden, false) as is_actual_hidden,
        coalesce(hidden_cell.is_ytd_hidden, false) as is_ytd_hidden,
        baseline.indicator_id is not null as is_baseline_hidden,
        benchmark.indicator_id is not null as is_municipal_baseline_hidden
    from goal
    left join hidden_cell
        on
            goal.plan_id = hidden_cell.plan_id
            and goal.indicator_id = hidden_cell.indicator_id
            and goal.area is not distinct from hidden_cell.area
            and goal.quarter = hidden_cell.quarter
    left join baseline
        on
            goal.plan_id = baseline.plan_id
            and goal.indicator_id = baseline.indicator_id
            and goal.area is not distinct from baseline.area
            and goal.baseline_period = baseline.period
            and not baseline.is_benchmark
    left join benchmark
        on
            goal.plan_id = benchmark.plan_id
            and goal.indicator_id = benchmark.indicator_id
),

derived as (
    select
        *,
        coalesce(lag(is_ytd_hidden) over this_goal_year, false) as is_previous_ytd_hidden,
        is_ytd_hidden
        or (
            is_computed_apart
            and bool_or(is_actual_hidden or is_ytd_hidden) over of_goal_year
        ) as is_ytd_computed_hidden,
        is_ytd_hidden
        or (
            is_measured_apart
            and bool_or(is_actual_hidden or is_ytd_hidden) over of_goal_year
        ) as is_measured_hidden,
        is_ytd_hidden
        or coalesce(bool_or(is_ytd_hidden) over same_quarter_before, false)
        or coalesce(bool_or(is_ytd_hidden and quarter_of_goal_year = 4) over years_before, false)
            as is_forecast_hidden,
        is_ytd_hidden or coalesce(bool_or(is_ytd_hidden and area is null) over every_area, false)
            as is_share_of_whole_hidden
    from flagged
    window
        this_goal_year as (
            partition by plan_id, indicator_id, area, goal_year_start order by quarter_index
        ),
        of_goal_year as (partition by plan_id, indicator_id, goal_year_start),
        same_quarter_before as (
            partition by plan_id, indicator_id, area, quarter_of_goal_year
            order by goal_year_start
            rows between unbounded preceding and 1 preceding
        ),
        years_before as (
            partition by plan_id, indicator_id, area
            order by goal_year_start
            range between unbounded preceding and 1 preceding
        ),
        every_area as (partition by plan_id, indicator_id, quarter)
)

select
    plan_id,
    indicator_id,
    area,
    quarter,
    is_actual_hidden,
    is_ytd_hidden,
    is_ytd_computed_hidden,
    is_measured_hidden,
    is_previous_ytd_hidden,
    is_forecast_hidden,
    is_share_of_whole_hidden,
    is_baseline_hidden,
    is_municipal_baseline_hidden
from derived
where
    is_actual_hidden
    or is_ytd_hidden
    or is_ytd_computed_hidden
    or is_measured_hidden
    or is_previous_ytd_hidden
    or is_forecast_hidden
    or is_share_of_whole_hidden
    or is_baseline_hidden
    or is_municipal_baseline_hidden
