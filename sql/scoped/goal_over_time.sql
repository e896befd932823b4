-- One row per indicator, area (null = whole plan) and quarter up to the chosen one. A chosen status
-- is the indicator's own in the chosen quarter and area.
with

in_scope as (
    select indicator_id
    from scoped.goal(
        chosen_plan,
        chosen_quarter,
        chosen_focus_area,
        chosen_area,
        chosen_activity,
        chosen_theme,
        chosen_status
    )
),

followed as (
    select goal.*
    from shown.goal
    inner join in_scope
        on goal.indicator_id = in_scope.indicator_id
    where
        goal.plan_id = chosen_plan
        and goal.quarter <= chosen_quarter
)

select * from followed
