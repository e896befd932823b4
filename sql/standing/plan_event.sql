-- One row per note on a plan's time axis that stands now, as it was published last: those of its
-- newest plan file, and every one that was handed in by itself or in the plan's parts.
with

plan_event as (
    select * from staging.plan_event
),

published_upload as (
    select * from standing.published_upload
),

upload as (
    select * from staging.upload
),

plan_file as (
    select
        plan.plan_id,
        arg_max(plan.upload_id, published_upload.publication) as newest_upload_id,
        list(plan.upload_id) as upload_ids
    from staging.plan as plan
    inner join published_upload
        on plan.upload_id = published_upload.upload_id
    inner join upload
        on plan.upload_id = upload.upload_id
    where upload.layout != 'plan_parts'
    group by plan.plan_id
),

standing as (
    select plan_event.*
    from plan_event
    inner join published_upload
        on plan_event.upload_id = published_upload.upload_id
    left join plan_file
        on plan_event.plan_id = plan_file.plan_id
    where
        plan_file.newest_upload_id is not distinct from plan_event.upload_id
        or not coalesce(list_contains(plan_file.upload_ids, plan_event.upload_id), false)
    qualify row_number() over (
        partition by plan_event.plan_id, plan_event.plan_event_id
        order by published_upload.publication desc
    ) = 1
)

select * from standing
