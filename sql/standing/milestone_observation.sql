-- One row per milestone that a report has told of: what the report of the newest quarter says.
with

milestone_observation as (
    select * from staging.milestone_observation
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select
        milestone_observation.*,
        published_upload.publication
    from milestone_observation
    inner join published_upload
        on milestone_observation.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by
            milestone_observation.plan_id,
            milestone_observation.activity_id,
            milestone_observation.milestone_name
        order by milestone_observation.quarter desc, published_upload.publication desc
    ) = 1
)

select * from standing
