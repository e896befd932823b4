-- One row per focus area and status of the chosen quarter and area: the number of goals, of those
-- with a target, and the length of its bar where the focus area with the most goals has 1.
with

counted as (
    select
        focus_area,
        focus_area_order,
        status,
        count(*) as goals
    from filtered.goal_attainment(filters)
    where has_target(status)
    group by focus_area, focus_area_order, status
),

summed as (
    select
        *,
        sum(goals) over (partition by focus_area) as all_goals,
        coalesce(
            sum(goals) filter (is_on_course(status)) over (partition by focus_area), 0
        ) as goals_on_course
    from counted
)

select
    focus_area,
    status,
    goals,
    all_goals,
    goals_on_course,
    goals / max(all_goals) over () as bar_length,
    focus_area_order
from summed
