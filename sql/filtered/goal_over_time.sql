-- One row per indicator, area (null = whole plan) and quarter up to the chosen one. A chosen status
-- is the indicator's own in the chosen quarter and area.
with

chosen_goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

followed as (
    select goal.*
    from marts.goal_attainment as goal
    inner join chosen_goal
        on goal.indicator_id = chosen_goal.indicator_id
    where
        goal.plan_id = (filters).plan_id
        and goal.quarter <= (filters).quarter
)

select * from followed
