-- One row per plan that was ever said to hide small counts or not: what was said last.
with

small_counts as (
    select * from staging.small_counts
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select
        small_counts.upload_id,
        small_counts.plan_id,
        small_counts.hides_small_counts
    from small_counts
    inner join published_upload
        on small_counts.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by small_counts.plan_id
        order by published_upload.publication desc
    ) = 1
)

select * from standing
