-- One row per activity and quarter of a file that was handed in for approval and does not count:
-- how it stands, what it was returned with, and of how many indicators it has a figure. For who
-- hands in, and of such files the one that something happened to last.
with

upload as (
    select * from staging.upload
),

upload_event as (
    select * from staging.upload_event
),

observation as (
    select * from staging.observation
),

narrative as (
    select * from staging.narrative
),

indicator as (
    select * from materialized.indicator
),

waiting as (
    select
        upload_id,
        max_by(upload_status, event_id) as upload_status,
        -- A struct, because a reason of null would let an earlier one through.
        max_by({ 'reason': reason }, event_id) as newest,
        max(event_id) as event_id,
        max_by(event_by, event_id) as event_by,
        max_by(event_at, event_id) as event_at
    from upload_event
    group by upload_id
    having max_by(upload_status, event_id) in ('submitted', 'returned', 'approved')
),

told as (
    select
        observation.upload_id,
        observation.plan_id,
        indicator.activity_id,
        observation.period as quarter,
        indicator.indicator_id
    from observation
    inner join indicator
        on
            observation.plan_id = indicator.plan_id
            and observation.indicator_id = indicator.indicator_id
    where is_achieved(observation.kind) and observation.period_quarter is not null
    union all
    select
        upload_id,
        plan_id,
        activity_id,
        quarter,
        null as indicator_id
    from narrative
),

of_activity as (
    select
        told.plan_id,
        told.activity_id,
        told.quarter,
        waiting.upload_id,
        waiting.upload_status,
        waiting.newest.reason as comment,
        upload.file_name,
        waiting.event_by,
        count(distinct told.indicator_id) as indicators,
        waiting.event_id,
        waiting.event_at
    from waiting
    inner join upload
        on waiting.upload_id = upload.upload_id
    inner join told
        on waiting.upload_id = told.upload_id
    where sees_waiting_of(told.plan_id, told.activity_id)
    group by
        told.plan_id,
        told.activity_id,
        told.quarter,
        waiting.upload_id,
        waiting.upload_status,
        waiting.newest.reason,
        upload.file_name,
        waiting.event_by,
        waiting.event_id,
        waiting.event_at
    qualify row_number() over (
        partition by told.plan_id, told.activity_id, told.quarter
        order by waiting.event_id desc
    ) = 1
)

select * from of_activity
