-- One row per goal of the chosen quarter that has a target for the plan's whole period, of the
-- chosen area and, where that is the whole plan, of each area.
select *
from marts.period_goal
where
    plan_id = (filters).plan_id
    and quarter = (filters).quarter
    and ((filters).area is null or area = (filters).area)
    and (
        (filters).focus_area is null
        or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
    )
    and is_chosen(activity_id, (filters).activity_id)
    and is_chosen(theme, (filters).theme)
    and is_chosen(status, (filters).status)
