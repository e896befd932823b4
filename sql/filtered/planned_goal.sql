-- One row per indicator of the chosen area in a quarter that lies before the plan's first figure or
-- after its newest: what is to be reached, of which nothing is known yet.
select
    focus_area,
    activity_id,
    activity,
    indicator_id,
    indicator,
    goal_year,
    unit,
    direction,
    annual_target,
    annual_target_low,
    annual_target_high,
    focus_area_order,
    activity_order,
    indicator_order
from released.goal_attainment
where
    plan_id = (filters).plan_id
    and quarter = (filters).quarter
    and not is_in_reported_span
    and area is not distinct from (filters).area
    and (
        (filters).focus_area is null
        or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
    )
    and is_chosen(activity_id, (filters).activity_id)
    and is_chosen(theme, (filters).theme)
