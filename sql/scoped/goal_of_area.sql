-- One row per goal and area (null = whole plan) of the chosen quarter, narrowed by every filter but
-- the area.
select *
from shown.goal
where
    plan_id = chosen_plan
    and quarter = chosen_quarter
    and is_chosen(focus_area, chosen_focus_area)
    and is_chosen(activity_id, chosen_activity)
    and is_chosen(theme, chosen_theme)
    and is_chosen(status, chosen_status)
