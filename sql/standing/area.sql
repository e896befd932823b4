-- One row per area of a plan as it is described now.
-- Materialized.
with

area as (
    select * from staging.area
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select area.*
    from area
    inner join published_upload
        on area.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by area.plan_id, area.area_code
        order by published_upload.publication desc
    ) = 1
)

select * from standing
