-- One row per goal that has a target for the plan's whole period, with what of it is hidden from
-- the viewer: what an indicator of which anything is small has come to, since it is made of several
-- years' figures, any of which may be hidden.
with

suppressed_indicator as (
    select * from materialized.suppressed_indicator
    where not sees_all(plan_id)
),

looked_up as (
    select
        goal.*,
        suppressed_indicator.indicator_id is not null as is_hidden
    from intermediate.period_goal as goal
    left join suppressed_indicator
        on
            goal.plan_id = suppressed_indicator.plan_id
            and goal.indicator_id = suppressed_indicator.indicator_id
)

select * from looked_up
