-- One row per activity and status that its goals have in the chosen quarter and area: how many have
-- it. Each row also holds the activity's goals with a target, those of them on course, and their
-- share.
with

goal as (
    select *
    from filtered.goal_attainment(filters)
),

counted as (
    select
        focus_area,
        activity_id,
        activity,
        status,
        count(*) as goals,
        focus_area_order,
        activity_order
    from goal
    group by all
),

shared as (
    select
        *,
        cast(
            coalesce(sum(goals) filter (where has_target(status)) over activity_goals, 0)
            as bigint
        ) as goals_with_target,
        cast(
            coalesce(sum(goals) filter (where is_on_course(status)) over activity_goals, 0)
            as bigint
        ) as goals_on_course,
        goals_on_course / nullif(goals_with_target, 0) as share_on_course
    from counted
    window activity_goals as (partition by activity_id)
)

select * from shared
