-- One row per decision of a meeting that is published.
with

meeting_decision as (
    select * from staging.meeting_decision
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

published as (
    select
        meeting_decision.*,
        upload.uploaded_by as decided_by
    from meeting_decision
    inner join published_upload
        on meeting_decision.upload_id = published_upload.upload_id
    inner join upload
        on meeting_decision.upload_id = upload.upload_id
)

select * from published
