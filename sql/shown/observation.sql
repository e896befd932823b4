-- One row per published figure of an upload, also one that is superseded, as the viewer may see it.
with

observation as (
    select * from staging.observation
),

published_upload as (
    select * from intermediate.published_upload
),

hidden_figure as (
    select * from counted.hidden_figure
    where not sees_all()
),

looked_up as (
    select
        observation.*,
        published_upload.publication,
        published_upload.published_at,
        coalesce(hidden_figure.is_value_hidden, false) as is_hidden,
        coalesce(hidden_figure.is_text_hidden, false) as is_text_hidden
    from observation
    inner join published_upload
        on observation.upload_id = published_upload.upload_id
    left join hidden_figure
        on
            observation.plan_id = hidden_figure.plan_id
            and observation.indicator_id = hidden_figure.indicator_id
            and observation.area_code is not distinct from hidden_figure.area_code
            and observation.period = hidden_figure.period
            and observation.kind = hidden_figure.kind
            and observation.upload_id = hidden_figure.upload_id
)

select
    upload_id,
    plan_id,
    indicator_id,
    area_code,
    period,
    kind,
    status,
    unless_hidden(is_text_hidden, raw) as raw,
    sheet,
    cell,
    unless_hidden(is_hidden, value) as value,
    unless_hidden(is_hidden, low) as low,
    unless_hidden(is_hidden, high) as high,
    publication,
    is_hidden,
    published_at
from looked_up
