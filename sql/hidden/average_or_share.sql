-- One row per count that does not add up over the quarters ('average' or 'max'), or share that its
-- counts are known of, area (null = whole plan) and quarter of a plan that hides small counts:
-- whether its figure and its year to date are hidden.
-- A share is hidden when its numerator or its denominator is. When one area is hidden, every area
-- is. A year to date is hidden from the first hidden quarter of its goal year on.
with

goal as (
    select
        goal.*,
        indicator.denominator_id,
        indicator.smallest_shown_count,
        case when goal.numerator is null then least(goal.actual, goal.actual_low) end as lowest,
        case when goal.unit = 'antal' then least(goal.ytd, goal.ytd_low) end as lowest_ytd
    from counted.goal as goal
    inner join counted.indicator as indicator
        on
            goal.plan_id = indicator.plan_id
            and goal.indicator_id = indicator.indicator_id
    where
        goal.is_for_board is false
        and is_being_counted(goal.plan_id)
        and (
            (goal.unit = 'antal' and goal.aggregation not in ('sum', 'last'))
            or goal.aggregation = 'ratio'
        )
),

sum_or_level as (
    select * from hidden.sum_or_level
),

small as (
    select
        goal.*,
        goal.numerator < goal.smallest_shown_count
        or goal.denominator < goal.smallest_shown_count
        or (goal.numerator is not null and coalesce(sum_or_level.is_actual_hidden, false))
        or (goal.unit = 'antal' and goal.lowest < goal.smallest_shown_count) as is_small
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
        coalesce(is_small, false)
        or (
            coalesce(bool_or(is_small) filter (where area is not null) over areas, false)
            and (area is not null or count(actual) filter (where area is not null) over areas = 1)
        ) as is_quarter_hidden
    from small
    window areas as (partition by plan_id, indicator_id, quarter)
),

so_far as (
    select
        *,
        bool_or(is_quarter_hidden) over this_goal_year
        or coalesce(lowest_ytd < smallest_shown_count, false) as is_year_hidden
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
    actual is not null and is_quarter_hidden as is_actual_hidden,
    ytd is not null
    and (
        is_year_hidden
        or (area is not null and bool_or(is_year_hidden and area is not null) over areas)
    ) as is_ytd_hidden
from so_far
window areas as (partition by plan_id, indicator_id, quarter)
