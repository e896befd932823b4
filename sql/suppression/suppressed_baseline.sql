-- One row per baseline of a plan that hides small counts that is suppressed: a count that is small
-- itself, one of a goal year of which anything is suppressed, which it would complete, or any
-- area's beside one of these.
with

suppressed_cell as (
    select * from materialized.suppressed_cell
),

suppressed_goal_year as (
    select distinct
        plan_id,
        indicator_id,
        area,
        goal_year_start
    from suppressed_cell
    where is_actual_suppressed or is_ytd_suppressed
),

-- A calendar year lies in two goal years that begin in the middle of one.
figure as (
    select
        figure.plan_id,
        figure.indicator_id,
        figure.area_code as area,
        figure.period,
        figure.is_benchmark,
        least(figure.figure, figure.low) < indicator.smallest_shown_count as is_small,
        cast(left(figure.period, 4) as integer) as last_goal_year,
        case when ever_counted.has_own_goal_year then last_goal_year - 1 else last_goal_year end
            as first_goal_year
    from materialized.figure as figure
    inner join materialized.indicator as indicator
        on
            figure.plan_id = indicator.plan_id
            and figure.indicator_id = indicator.indicator_id
    inner join suppression.ever_counted as ever_counted
        on
            figure.plan_id = ever_counted.plan_id
            and figure.indicator_id = ever_counted.indicator_id
    where
        figure.is_masked is false
        and is_being_counted(figure.plan_id)
        and figure.kind = 'baseline'
        and coalesce(figure.unit = 'antal', ever_counted.is_ever_count)
        and figure.figure is not null
),

baseline as (
    select
        figure.plan_id,
        figure.indicator_id,
        figure.area,
        figure.period,
        figure.is_benchmark,
        bool_or(figure.is_small) as is_small,
        bool_or(suppressed_goal_year.indicator_id is not null) as is_of_suppressed_year
    from figure
    left join suppressed_goal_year
        on
            figure.plan_id = suppressed_goal_year.plan_id
            and figure.indicator_id = suppressed_goal_year.indicator_id
            and figure.area is not distinct from suppressed_goal_year.area
            and figure.first_goal_year <= suppressed_goal_year.goal_year_start
            and figure.last_goal_year >= suppressed_goal_year.goal_year_start
    group by
        figure.plan_id, figure.indicator_id, figure.area, figure.period, figure.is_benchmark
),

primarily as (
    select
        *,
        coalesce(is_small, false) or is_of_suppressed_year as is_primary,
        area is not null and not is_benchmark as is_part
    from baseline
),

beside_areas as (
    select
        *,
        is_primary or (is_part and bool_or(is_primary and is_part) over areas) as is_suppressed
    from primarily
    window areas as (partition by plan_id, indicator_id, period)
)

select
    plan_id,
    indicator_id,
    area,
    period,
    is_benchmark
from beside_areas
where is_suppressed
