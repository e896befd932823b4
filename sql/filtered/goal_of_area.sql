-- One row per goal and area (null = whole plan) of the chosen quarter, narrowed by every filter but
-- the area.
select *
from marts.goal_attainment
where
    plan_id = (filters).plan_id
    and quarter = (filters).quarter
    and (
        (filters).focus_area is null
        or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
    )
    and is_chosen(activity_id, (filters).activity_id)
    and is_chosen(theme, (filters).theme)
    and is_chosen(status, (filters).status)
