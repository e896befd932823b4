-- One row per file that was handed in: who, when, what it said and what has happened to it since.
-- What a file that does not count, or its withdrawal, says in words is closed to all who do not
-- hand in, and so is who handed in what was never published.
with

upload as (
    select * from staging.upload
),

upload_event as (
    select * from staging.upload_event
),

plan as (
    select * from materialized.plan
),

happened as (
    select
        upload_id,
        max_by(upload_status, event_id) as status,
        -- A struct, because a reason of null would let an earlier one through.
        max_by({ 'reason': reason }, event_id) as newest,
        max_by(event_at, event_id) filter (where upload_status = 'published') as published_at,
        max_by(event_at, event_id) filter (where upload_status = 'withdrawn') as withdrawn_at
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
        upload.layout,
        upload.plan_id,
        plan.plan_name as plan,
        upload.period,
        happened.status,
        happened.newest.reason,
        upload.uploaded_by,
        coalesce(upload_content.observations, 0) as observations,
        coalesce(upload_content.errors, 0) as errors,
        coalesce(upload_content.warnings, 0) as warnings,
        coalesce(upload_content.notes, 0) as notes,
        happened.status != 'published' and not hands_in(upload.plan_id) as is_closed,
        happened.published_at is null and not hands_in(upload.plan_id) as is_name_closed,
        upload.uploaded_at,
        happened.published_at,
        happened.withdrawn_at
    from upload
    inner join happened
        on upload.upload_id = happened.upload_id
    left join plan
        on upload.plan_id = plan.plan_id
    left join upload_content
        on upload.upload_id = upload_content.upload_id
)

select * from described
