-- No rows: a published figure without a standing indicator would be shown nowhere.
select
    observation.upload_id,
    observation.plan_id,
    observation.indicator_id
from staging.observation
inner join standing.published_upload
    on observation.upload_id = published_upload.upload_id
anti join materialized.indicator
    on
        observation.plan_id = indicator.plan_id
        and observation.indicator_id = indicator.indicator_id
