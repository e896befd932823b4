-- One row per activity and quarter of the plan: how much was reported, and if in time.
-- A chosen area, theme or status leaves the activities that have such a goal in the chosen quarter.
with

completeness as (
    select *
    from marts.completeness
    where
        plan_id = (filters).plan_id
        and (
            (filters).focus_area is null
            or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
        )
        and is_chosen(activity_id, (filters).activity_id)
),

goal as (
    select distinct activity_id
    from filtered.goal_attainment(filters)
),

narrowed as (
    select completeness.*
    from completeness
    left join goal
        on completeness.activity_id = goal.activity_id
    where
        goal.activity_id is not null
        or coalesce(
            (filters).area, (filters).theme, (filters).status
        ) is null
)

select * from narrowed
