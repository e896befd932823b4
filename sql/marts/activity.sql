-- One row per activity as it is described now.
with

activity as (
    select * from released.activity
),

focus_area as (
    select * from released.focus_area
),

activity_description as (
    select * from released.activity_description
),

described as (
    select
        activity.plan_id,
        activity.activity_id,
        activity.activity_name as activity,
        activity.focus_area_name as focus_area,
        activity_description.purpose,
        activity_description.target_groups,
        focus_area.focus_area_order,
        activity.activity_order
    from activity
    left join focus_area
        on
            activity.plan_id = focus_area.plan_id
            and activity.focus_area_name = focus_area.focus_area_name
    left join activity_description
        on
            activity.plan_id = activity_description.plan_id
            and activity.activity_id = activity_description.activity_id
)

select * from described
