-- One row per focus area and status of the chosen quarter and area: the number of goals, of those
-- with a target.
select
    focus_area,
    status,
    count(*) as goals,
    focus_area_order
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
where status != 'no_target'
group by all
