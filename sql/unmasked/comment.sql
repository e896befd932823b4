-- One row per thing that happened to a comment, for who hands in for its activity; of one to the
-- board, for all who read the plan.
with

comment_event as (
    select * from staging.comment_event
),

activity as (
    select * from materialized.activity
),

indicator as (
    select * from materialized.indicator
),

area as (
    select * from materialized.area
),

named as (
    select
        comment_event.comment_id,
        comment_event.plan_id,
        comment_event.activity_id,
        coalesce(activity.activity_name, comment_event.activity_id) as activity,
        comment_event.indicator_id,
        indicator.indicator_name as indicator,
        comment_event.area_code as area,
        area.area_name,
        comment_event.quarter,
        comment_event.to_role,
        comment_event.comment_event,
        comment_event.comment,
        comment_event.event_by,
        comment_event.event_number,
        activity.activity_order,
        bool_or(comment_event.comment_event = 'closed') over (
            partition by comment_event.comment_id
        ) as is_closed,
        comment_event.event_at
    from comment_event
    left join activity
        on
            comment_event.plan_id = activity.plan_id
            and comment_event.activity_id = activity.activity_id
    left join indicator
        on
            comment_event.plan_id = indicator.plan_id
            and comment_event.indicator_id = indicator.indicator_id
    left join area
        on
            comment_event.plan_id = area.plan_id
            and comment_event.area_code = area.area_code
    where
        hands_in_for(comment_event.plan_id, comment_event.activity_id)
        or comment_event.to_role = 'board'
)

select * from named
