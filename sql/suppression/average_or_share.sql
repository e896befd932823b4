-- One row per count that does not add up over the quarters ('average' or 'max'), or share that its
-- counts are known of, area (null = whole plan) and quarter of a plan that hides small counts:
-- whether its figure and its year to date are suppressed. A share is suppressed when its numerator
-- or its denominator is. When one area is suppressed, every area is. A year to date is suppressed
-- from the first suppressed quarter of its goal year on.
-- Materialized for plans that hide small counts.
with

goal as (
    select
        goal.*,
        version.denominator_id,
        indicator.smallest_shown_count,
        case when goal.numerator is null then least(goal.actual, goal.actual_low) end as lowest,
        case when goal.unit = 'antal' then least(goal.ytd, goal.ytd_low) end as lowest_ytd
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
    where
        goal.is_masked is false
        and goal.is_in_reported_span
        and is_being_counted(goal.plan_id)
        and (
            (goal.unit = 'antal' and goal.aggregation not in ('sum', 'last'))
            or goal.aggregation = 'ratio'
        )
),

sum_or_level as (
    select * from materialized.sum_or_level
),

small as (
    select
        goal.*,
        goal.numerator < goal.smallest_shown_count
        or goal.denominator < goal.smallest_shown_count
        or (goal.numerator is not null and coalesce(sum_or_level.is_actual_suppressed, false))
        or (goal.unit = 'antal' and goal.lowest < goal.smallest_shown_count) as is_primary
    from goal
    left join sum_or_level
        on
            goal.plan_id = sum_or_level.plan_id
            and goal.denominator_id = sum_or_level.indicator_id
            and goal.area is not distinct from sum_or_level.area
            and goal.quarter = sum_or_level.quarter
),

beside_areas as (
    select
        *,
        coalesce(is_primary, false)
        or (
            coalesce(bool_or(is_primary) filter (where area is not null) over areas, false)
            and (area is not null or count(actual) filter (where area is not null) over areas = 1)
        ) as is_quarter_suppressed
    from small
    window areas as (partition by plan_id, indicator_id, quarter)
),

so_far as (
    select
        *,
        bool_or(is_quarter_suppressed) over this_goal_year
        or coalesce(lowest_ytd < smallest_shown_count, false) as is_year_suppressed
    from beside_areas
    window this_goal_year as (
        partition by plan_id, indicator_id, area, goal_year_start order by quarter_index
    )
)

select
    plan_id,
    indicator_id,
    area,
    quarter,
    goal_year_start,
    actual is not null and is_quarter_suppressed as is_actual_suppressed,
    ytd is not null
    and (
        is_year_suppressed
        or (area is not null and bool_or(is_year_suppressed and area is not null) over areas)
    ) as is_ytd_suppressed
from so_far
window areas as (partition by plan_id, indicator_id, quarter)
