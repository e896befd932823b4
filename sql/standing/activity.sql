-- One row per activity as it is described now.
-- Materialized.
with

activity as (
    select * from staging.activity
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select activity.*
    from activity
    inner join published_upload
        on activity.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by activity.plan_id, activity.activity_id
        order by published_upload.publication desc
    ) = 1
)

select * from standing
