-- One row per activity and status that its goals have in the chosen quarter and area: how many.
select
    focus_area,
    activity_id,
    activity,
    status,
    count(*) as goals,
    focus_area_order,
    activity_order
from
    scoped.goal(
        chosen_plan,
        chosen_quarter,
        chosen_focus_area,
        chosen_area,
        chosen_activity,
        chosen_theme,
        chosen_status
    )
group by all
