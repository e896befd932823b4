-- One row per milestone of an activity as it was last described.
with

milestone as (
    select * from staging.milestone
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select milestone.*
    from milestone
    inner join published_upload
        on milestone.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by milestone.plan_id, milestone.activity_id, milestone.milestone_name
        order by published_upload.publication desc
    ) = 1
)

select * from standing
