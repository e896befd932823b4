-- One row per activity, quarter and section of its report: the text that was published last.
with

narrative as (
    select * from staging.narrative
),

published_upload as (
    select * from standing.published_upload
),

upload as (
    select * from staging.upload
),

activity as (
    select * from materialized.activity
),

standing as (
    select
        narrative.upload_id,
        narrative.plan_id,
        activity.focus_area_name as focus_area,
        narrative.activity_id,
        activity.activity_name as activity,
        narrative.quarter,
        narrative.section,
        narrative.narrative,
        narrative.place,
        upload.file_name,
        activity.activity_order,
        upload.uploaded_at
    from narrative
    inner join published_upload
        on narrative.upload_id = published_upload.upload_id
    inner join upload
        on narrative.upload_id = upload.upload_id
    inner join activity
        on
            narrative.plan_id = activity.plan_id
            and narrative.activity_id = activity.activity_id
    qualify row_number() over (
        partition by
            narrative.plan_id, narrative.activity_id, narrative.quarter, narrative.section
        order by published_upload.publication desc
    ) = 1
)

select * from standing
