-- One row per goal of a plan that hides small counts in a quarter that is counted in another way
-- than an earlier one of its goal year: its figure and its year to date are suppressed as soon as
-- anything of that goal year is small or suppressed, in any area. A year to date is counted over
-- quarters that were shown or hidden by the rules of another way of counting, so what the rules of
-- each leave untold could be worked out from both. Forward, as all is: what was shown before stays
-- so. A year to date that its quarters do not come to is as good as small, and so is one that is
-- reported where a quarter of it is not.
with

indicator as (
    select
        plan_id,
        indicator_id,
        smallest_shown_count
    from materialized.indicator
    where is_masked is false and is_being_counted(plan_id)
),

version as (
    select
        plan_id,
        indicator_id,
        unit_from,
        added_up_from,
        first_quarter_index,
        last_quarter_index
    from materialized.indicator_version
    where is_being_counted(plan_id)
),

suppressed_cell as (
    select * from materialized.sum_or_level
    union all
    select * from materialized.average_or_share
),

goal as (
    select
        goal.plan_id,
        goal.indicator_id,
        goal.area,
        goal.quarter,
        goal.unit,
        goal.actual,
        goal.ytd,
        goal.ytd_reported,
        goal.goal_year_start,
        goal.quarter_index,
        least(goal.actual, goal.actual_low, goal.ytd, goal.ytd_low) as lowest,
        indicator.smallest_shown_count,
        greatest(
            goal.quarter_index - goal.quarter_of_goal_year + 1, coalesce(version.unit_from, 0)
        ) as counts_from,
        coalesce(version.added_up_from > counts_from, false) as is_counted_anew,
        goal.aggregation = 'sum' as is_sum
    from materialized.goal_attainment as goal
    inner join indicator
        on
            goal.plan_id = indicator.plan_id
            and goal.indicator_id = indicator.indicator_id
    inner join version
        on
            goal.plan_id = version.plan_id
            and goal.indicator_id = version.indicator_id
            and holds_in(
                version.first_quarter_index, version.last_quarter_index, goal.quarter_index
            )
    where
        goal.is_masked is not true
        and goal.is_in_reported_span
        and is_being_counted(goal.plan_id)
),

so_far as (
    select
        goal.plan_id,
        goal.indicator_id,
        goal.area,
        goal.quarter,
        any_value(goal.goal_year_start) as goal_year_start,
        any_value(goal.actual) as actual,
        any_value(goal.ytd) as ytd,
        bool_or(
            coalesce(suppressed_cell.is_actual_suppressed, false)
            or coalesce(suppressed_cell.is_ytd_suppressed, false)
            or coalesce(
                earlier.unit = 'antal' and earlier.lowest < earlier.smallest_shown_count, false
            )
        )
        or (
            any_value(goal.is_sum)
            and any_value(goal.ytd) is not null
            and (
                round(
                    any_value(goal.ytd)
                    - coalesce(
                        sum(earlier.actual) filter (
                            where earlier.area is not distinct from goal.area
                        ),
                        0
                    ),
                    6
                ) != 0
                or coalesce(
                    min(earlier.quarter_index) filter (
                        where earlier.area is not distinct from goal.area and earlier.actual is null
                    ) <= max(earlier.quarter_index) filter (
                        where
                        earlier.area is not distinct from goal.area
                        and earlier.ytd_reported is not null
                    ),
                    false
                )
            )
        ) as is_anything_small
    from goal
    inner join goal as earlier
        on
            goal.plan_id = earlier.plan_id
            and goal.indicator_id = earlier.indicator_id
            and goal.counts_from <= earlier.quarter_index
            and goal.quarter_index >= earlier.quarter_index
    left join suppressed_cell
        on
            earlier.plan_id = suppressed_cell.plan_id
            and earlier.indicator_id = suppressed_cell.indicator_id
            and earlier.area is not distinct from suppressed_cell.area
            and earlier.quarter = suppressed_cell.quarter
    where goal.is_counted_anew
    group by goal.plan_id, goal.indicator_id, goal.area, goal.quarter
),

beside_areas as (
    select
        *,
        bool_or(is_anything_small) over areas as is_suppressed
    from so_far
    window areas as (partition by plan_id, indicator_id, quarter)
)

select
    plan_id,
    indicator_id,
    area,
    quarter,
    goal_year_start,
    actual is not null and is_suppressed as is_actual_suppressed,
    ytd is not null and is_suppressed as is_ytd_suppressed
from beside_areas
