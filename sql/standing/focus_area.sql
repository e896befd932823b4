-- One row per focus area of a plan as it is described now.
-- Materialized.
with

focus_area as (
    select * from staging.focus_area
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select focus_area.*
    from focus_area
    inner join published_upload
        on focus_area.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by focus_area.plan_id, focus_area.focus_area_name
        order by published_upload.publication desc
    ) = 1
)

select * from standing
