-- One row per plan and meeting date: the figures that were frozen last for it.
with

meeting as (
    select * from staging.meeting
),

published_upload as (
    select * from standing.published_upload
),

upload as (
    select
        upload_id,
        uploaded_by
    from staging.upload
),

standing as (
    select
        meeting.upload_id,
        meeting.plan_id,
        meeting.quarter,
        upload.uploaded_by as frozen_by,
        meeting.event_id,
        meeting.meeting_date,
        published_upload.published_at as frozen_at
    from meeting
    inner join published_upload
        on meeting.upload_id = published_upload.upload_id
    inner join upload
        on meeting.upload_id = upload.upload_id
    qualify row_number() over (
        partition by meeting.plan_id, meeting.meeting_date
        order by published_upload.publication desc
    ) = 1
)

select * from standing
