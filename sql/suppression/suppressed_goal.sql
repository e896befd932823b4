-- One row per goal of a plan that hides small counts of which anything is suppressed, and what it
-- is. An expected figure is suppressed when it is counted from a suppressed one of an earlier year,
-- and a share of the whole when the whole is suppressed. What the quarters come to beside another
-- reported year to date would tell of a suppressed quarter, and is suppressed in that goal year; so
-- is what is measured of some of the quarters alone. Either tells of them also where it is the same
-- figure as the year to date.
-- Materialized for plans that hide small counts.
with

suppressed_cell as (
    select * from materialized.suppressed_cell
),

baseline as (
    select * from suppression.suppressed_baseline
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
        ytd_reported is not null and count(*) filter (where actual is null) over so_far > 0
            as is_ytd_of_other_quarters,
        coalesce(quarter_of_goal_year > due_quarter, false)
        or (
            aggregation = 'sum'
            and coalesce(annual_target, annual_target_low, annual_target_high) is null
            and (quarters_missing > 0 or count(target_quarter) over so_far < quarter_of_goal_year)
        ) as is_measured_of_other_quarters,
        is_ytd_of_other_quarters or coalesce(ytd_computed != ytd, false) as is_computed_apart,
        is_measured_of_other_quarters or coalesce(measured != ytd, false) as is_measured_apart
    from materialized.goal_attainment
    where is_masked is false and is_in_reported_span and is_being_counted(plan_id)
    window so_far as (
        partition by plan_id, indicator_id, area, goal_year_start order by quarter_index
    )
),

beside_suppressed as (
    select
        goal.*,
        coalesce(suppressed_cell.is_actual_suppressed, false) as is_actual_suppressed,
        coalesce(suppressed_cell.is_ytd_suppressed, false) as is_ytd_suppressed,
        baseline.indicator_id is not null as is_baseline_suppressed,
        benchmark.indicator_id is not null as is_municipal_baseline_suppressed
    from goal
    left join suppressed_cell
        on
            goal.plan_id = suppressed_cell.plan_id
            and goal.indicator_id = suppressed_cell.indicator_id
            and goal.area is not distinct from suppressed_cell.area
            and goal.quarter = suppressed_cell.quarter
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
        coalesce(lag(is_ytd_suppressed) over this_goal_year, false) as is_previous_ytd_suppressed,
        is_ytd_suppressed
        or (
            is_computed_apart
            and bool_or(is_actual_suppressed or is_ytd_suppressed) over of_goal_year
        ) as is_ytd_computed_suppressed,
        is_ytd_suppressed
        or (
            is_measured_apart
            and bool_or(is_actual_suppressed or is_ytd_suppressed) over of_goal_year
        ) as is_measured_suppressed,
        is_ytd_suppressed
        or coalesce(bool_or(is_ytd_suppressed) over same_quarter_before, false)
        or coalesce(
            bool_or(is_ytd_suppressed and quarter_of_goal_year = 4) over years_before, false
        ) as is_forecast_suppressed,
        is_ytd_suppressed
        or coalesce(bool_or(is_ytd_suppressed and area is null) over every_area, false)
            as is_share_of_whole_suppressed
    from beside_suppressed
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
    is_actual_suppressed,
    is_ytd_suppressed,
    is_ytd_computed_suppressed,
    is_measured_suppressed,
    is_previous_ytd_suppressed,
    is_forecast_suppressed,
    is_share_of_whole_suppressed,
    is_baseline_suppressed,
    is_municipal_baseline_suppressed
from derived
where
    is_actual_suppressed
    or is_ytd_suppressed
    or is_ytd_computed_suppressed
    or is_measured_suppressed
    or is_previous_ytd_suppressed
    or is_forecast_suppressed
    or is_share_of_whole_suppressed
    or is_baseline_suppressed
    or is_municipal_baseline_suppressed
