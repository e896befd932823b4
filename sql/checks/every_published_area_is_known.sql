-- No rows: a published figure of an unknown area would have no name.
select
    observation.upload_id,
    observation.plan_id,
    observation.area_code
from staging.observation
inner join standing.published_upload
    on observation.upload_id = published_upload.upload_id
anti join materialized.area
    on
        observation.plan_id = area.plan_id
        and observation.area_code = area.area_code
where observation.area_code is not null
