-- One row per file that was handed in: who, when, what it said and what has happened to it since.
with

upload as (
    select * from staging.upload
),

upload_event as (
    select * from staging.upload_event
),

plan as (
    select * from counted.plan
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

figure as (
    select
        upload_id,
        count(*) as observations
    from staging.observation
    group by upload_id
),

finding as (
    select
        upload_id,
        count(*) filter (where severity = 'error') as errors,
        count(*) filter (where severity = 'warning') as warnings,
        count(*) filter (where severity = 'note') as notes
    from staging.finding
    group by upload_id
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
        coalesce(figure.observations, 0) as observations,
        coalesce(finding.errors, 0) as errors,
        coalesce(finding.warnings, 0) as warnings,
        coalesce(finding.notes, 0) as notes,
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
    left join figure
        on upload.upload_id = figure.upload_id
    left join finding
        on upload.upload_id = finding.upload_id
)

select * from described
