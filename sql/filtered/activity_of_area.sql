-- One row per activity and area (null = whole plan) with goals in the chosen quarter: how many, how
-- many of them are on course, the worst status among them and its share.
with

goal as (
    select
        focus_area,
        activity_id,
        activity,
        area,
        area_name,
        status,
        activity_order,
        area_order,
        arg_max(status, badness_of(status)) over (partition by activity_id, area) as worst_status
    from filtered.goal_of_area(filters)
    where has_target(status)
),

counted as (
    select
        focus_area,
        activity_id,
        activity,
        area,
        area_name,
        worst_status,
        count(*) as goals,
        count(*) filter (where is_on_course(status)) as goals_on_course,
        count(*) filter (where status = worst_status) / count(*) as worst_share,
        activity_order,
        area_order
    from goal
    group by all
)

select * from counted
