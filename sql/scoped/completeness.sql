-- One row per activity and quarter up to the chosen one: how much was reported, and if in time.
-- A chosen area, theme or status leaves the activities that have such a goal in the chosen quarter.
with

completeness as (
    select *
    from shown.completeness
    where
        plan_id = chosen_plan
        and quarter <= chosen_quarter
        and is_chosen(focus_area, chosen_focus_area)
        and is_chosen(activity_id, chosen_activity)
),

goal as (
    select distinct activity_id
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
),

narrowed as (
    select completeness.*
    from completeness
    left join goal
        on completeness.activity_id = goal.activity_id
    where
        goal.activity_id is not null
        or coalesce(
            cast(chosen_area as text), cast(chosen_theme as text), cast(chosen_status as text)
        ) is null
)

select * from narrowed
