-- One row per activity as it is described now.
with

activity as (
    select * from intermediate.standing_activity
),

focus_area as (
    select * from intermediate.standing_focus_area
),

described as (
    select
        activity.plan_id,
        activity.activity_id,
        activity.activity_name as activity,
        activity.focus_area_name as focus_area,
        focus_area.focus_area_order,
        activity.activity_order
    from activity
    left join focus_area
        on
            activity.plan_id = focus_area.plan_id
            and activity.focus_area_name = focus_area.focus_area_name
)

select * from described
