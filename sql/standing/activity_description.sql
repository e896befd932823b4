-- One row per activity that a plan file or a report describes, as it was last described.
with

activity_description as (
    select * from staging.activity_description
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select activity_description.*
    from activity_description
    inner join published_upload
        on activity_description.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by activity_description.plan_id, activity_description.activity_id
        order by published_upload.publication desc
    ) = 1
)

select * from standing
