-- One row per goal of the chosen quarter in the chosen area, narrowed by every filter.
select * from
    scoped.goal_of_area(
        chosen_plan,
        chosen_quarter,
        chosen_focus_area,
        chosen_area,
        chosen_activity,
        chosen_theme,
        chosen_status
    )
where area is not distinct from cast(chosen_area as text)
