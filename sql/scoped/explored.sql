-- One row per indicator, area (null = whole plan) and quarter of the period, as the filters and the
-- further choices narrow them; a choice of several that is empty lets all through.
-- The whole plan is '' among several_areas. A chosen status is that of each quarter.
with

goal as (
    select *
    from shown.goal
    where
        plan_id = chosen_plan
        and is_chosen(focus_area, chosen_focus_area)
        and is_chosen(activity_id, chosen_activity)
        and is_chosen(theme, chosen_theme)
        and is_chosen(status, chosen_status)
),

narrowed as (
    select *
    from goal
    where
        quarter between first_quarter and least(last_quarter, chosen_quarter)
        and is_chosen(area, chosen_area)
        and is_one_of(focus_area, several_focus_areas)
        and is_one_of(coalesce(area, ''), several_areas)
        and is_one_of(activity_id, several_activities)
)

select * from narrowed
