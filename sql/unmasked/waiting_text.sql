-- One row per section of a report that was handed in for approval and does not count, for who hands
-- in.
with

narrative as (
    select * from staging.narrative
),

upload_event as (
    select * from staging.upload_event
),

activity as (
    select * from materialized.activity
),

waiting as (
    select upload_id
    from upload_event
    group by upload_id
    having max_by(upload_status, event_id) in ('submitted', 'returned', 'approved')
),

told as (
    select
        narrative.upload_id,
        narrative.plan_id,
        activity.activity_name as activity,
        narrative.section,
        narrative.narrative,
        activity.activity_order
    from narrative
    inner join waiting
        on narrative.upload_id = waiting.upload_id
    inner join activity
        on
            narrative.plan_id = activity.plan_id
            and narrative.activity_id = activity.activity_id
    where hands_in(narrative.plan_id)
)

select * from told
