-- One row per file that was handed in: who, when, what it said and what has happened to it since.
with

upload as (
    select * from staging.upload
),

upload_event as (
    select * from staging.upload_event
),

plan as (
    select * from shown.plan
),

newest_event as (
    select
        upload_id,
        upload_status,
        reason
    from upload_event
    qualify row_number() over (partition by upload_id order by event_id desc) = 1
),

event_time as (
    select
        upload_id,
        max(event_at) filter (where upload_status = 'published') as published_at,
        max(event_at) filter (where upload_status = 'withdrawn') as withdrawn_at
    from upload_event
    group by upload_id
),

upload_content as (
    select * from intermediate.upload_content
),

described as (
    select
        upload.upload_id,
        upload.file_name,
        upload.file_sha256,
        upload.layout,
        upload.plan_id,
        plan.plan_name as plan,
        upload.period,
        newest_event.upload_status as status,
        newest_event.reason,
        upload.uploaded_by,
        coalesce(upload_content.observations, 0) as observations,
        coalesce(upload_content.errors, 0) as errors,
        coalesce(upload_content.warnings, 0) as warnings,
        coalesce(upload_content.notes, 0) as notes,
        upload.uploaded_at,
        event_time.published_at,
        event_time.withdrawn_at
    from upload
    inner join newest_event
        on upload.upload_id = newest_event.upload_id
    inner join event_time
        on upload.upload_id = event_time.upload_id
    left join plan
        on upload.plan_id = plan.plan_id
    left join upload_content
        on upload.upload_id = upload_content.upload_id
)

select * from described
