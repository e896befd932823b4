-- One row per focus area, area (null = whole plan) and status of the chosen quarter: the number of
-- goals, narrowed by every filter but the area.
select
    plan_id,
    focus_area,
    area,
    area_name,
    status,
    count(*) as goals,
    focus_area_order,
    area_order
from
    scoped.goal_of_area(
        chosen_plan,
        chosen_quarter,
        chosen_focus_area,
        chosen_area,
        chosen_activity,
        chosen_theme,
        chosen_status
    )
group by all
