-- One row per goal and area (null = whole plan) of the chosen quarter, narrowed by every filter but
-- the area.
select *
from marts.goal_attainment
where
    plan_id = (filters).plan_id
    and quarter = (filters).quarter
    and is_chosen(focus_area, (filters).focus_area)
    and is_chosen(activity_id, (filters).activity_id)
    and is_chosen(theme, (filters).theme)
    and is_chosen(status, (filters).status)
