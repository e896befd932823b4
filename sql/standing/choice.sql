-- One row per word of a plan's files, with what it was last settled to mean.
with

choice as (
    select * from staging.choice
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select choice.*
    from choice
    inner join published_upload
        on choice.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by choice.plan_id, choice.subject, choice.spelling
        order by published_upload.publication desc
    ) = 1
)

select * from standing
