-- One row per count that adds up or is a level, area (null = whole plan) and quarter of a plan that
-- hides small counts: whether its year to date and its quarter's figure are suppressed.
-- A sum's quarter is shown with its own year to date and the one before. A reported year to date
-- that also covers quarters without a figure is kept apart from the quarter's own figure, where the
-- rest of it is small; that nothing happened before an area or an indicator began is no secret.
-- Materialized for plans that hide small counts.
with

walked as (
    select
        goal.plan_id,
        goal.indicator_id,
        goal.area,
        goal.quarter,
        goal.aggregation,
        goal.goal_year_start,
        goal.actual,
        least(goal.actual, goal.actual_low) as lowest,
        goal.ytd,
        goal.ytd_reported,
        indicator.smallest_shown_count,
        goal.aggregation = 'sum' as is_sum,
        lag(goal.ytd) over this_goal_year as ytd_before,
        year_to_date.is_ytd_suppressed,
        coalesce(lag(year_to_date.is_ytd_suppressed) over this_goal_year, false)
            as was_ytd_suppressed,
        greatest(
            coalesce(lag(goal.quarters_missing) over this_goal_year, 0),
            min(goal.quarter_of_goal_year) over this_goal_year - 1
        ) as quarters_missing_before,
        min(goal.quarter_index) over this_goal_year
        > min(goal.quarter_index) over (partition by goal.plan_id) as is_begun_later,
        coalesce(lag(goal.quarters_missing) over this_goal_year, 0) = 0 as is_known_before
    from materialized.goal_attainment as goal
    inner join materialized.indicator as indicator
        on
            goal.plan_id = indicator.plan_id
            and goal.indicator_id = indicator.indicator_id
    inner join materialized.indicator_version as version
        on
            goal.plan_id = version.plan_id
            and goal.indicator_id = version.indicator_id
            and holds_in(
                version.first_quarter_index, version.last_quarter_index, goal.quarter_index
            )
    inner join suppression.year_to_date as year_to_date
        on
            goal.plan_id = year_to_date.plan_id
            and goal.indicator_id = year_to_date.indicator_id
            and goal.area is not distinct from year_to_date.area
            and goal.goal_year_start = year_to_date.goal_year_start
            and version.added_up_from is not distinct from year_to_date.added_up_from
            and goal.quarter_of_goal_year = year_to_date.quarter_of_goal_year
    where
        is_being_counted(goal.plan_id)
        and goal.is_masked is not true
        and goal.is_in_reported_span
    window this_goal_year as (
        partition by
            goal.plan_id, goal.indicator_id, goal.area, goal.goal_year_start, version.added_up_from
        order by goal.quarter_index
    )
),

judged as (
    select
        *,
        ytd is null or is_ytd_suppressed or (is_sum and was_ytd_suppressed)
            as is_beside_suppressed,
        round(ytd - coalesce(ytd_before, 0) - actual, 6) as rest,
        coalesce(
            is_sum
            and ytd_reported is not null
            and quarters_missing_before > 0
            and rest < smallest_shown_count
            and (rest != 0 or not is_begun_later or not is_known_before),
            false
        ) as is_rest_small,
        actual is null and ytd_reported is not null as is_reported_apart,
        is_beside_suppressed or is_rest_small or lowest < smallest_shown_count as is_primary,
        round(actual - case when is_sum then ytd - coalesce(ytd_before, 0) else ytd end, 6) != 0
            as is_uneven
    from walked
),

-- What an area does not show although its years to date are shown, the whole would reveal; and so
-- would a whole that is counted from other areas than its year to date, or without one that reports
-- its year to date alone.
beside_areas as (
    select
        *,
        coalesce(
            bool_or(area is not null and is_primary and not is_beside_suppressed) over areas,
            false
        )
        or (
            (is_uneven or bool_or(area is not null and is_reported_apart) over areas)
            and bool_or(area is not null and actual is not null and is_primary) over areas
        ) as is_any_area_apart
    from judged
    window areas as (partition by plan_id, indicator_id, quarter)
)

select
    plan_id,
    indicator_id,
    area,
    quarter,
    goal_year_start,
    actual is not null and (is_primary or (area is null and coalesce(is_any_area_apart, false)))
        as is_actual_suppressed,
    is_ytd_suppressed
from beside_areas
