-- One row per indicator, area (null = whole plan) and quarter of the period, as the filters and the
-- further ones narrow them; of these an empty list lets all through, and the whole plan is '' among
-- the areas. A chosen status is that of each quarter.
-- Parameters: filters, further_filters
with

goal as (
    select *
    from marts.goal_attainment
    where
        plan_id = (filters).plan_id
        and (
            (filters).focus_area is null
            or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
        )
        and is_chosen(activity_id, (filters).activity_id)
        and is_chosen(theme, (filters).theme)
        and is_chosen(status, (filters).status)
),

narrowed as (
    select *
    from goal
    where
        quarter >= (further_filters).first_quarter
        and quarter <= least((further_filters).last_quarter, (filters).quarter)
        and is_chosen(area, (filters).area)
        and is_one_of(focus_area, (further_filters).focus_areas)
        and is_one_of(coalesce(area, ''), (further_filters).areas)
        and is_one_of(activity_id, (further_filters).activities)
)

select * from narrowed
