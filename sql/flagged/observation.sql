-- One row per published figure of an upload, also one that is superseded, with what of it
-- is hidden from the viewer.
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
        observation.upload_id,
        observation.plan_id,
        observation.indicator_id,
        observation.area_code,
        observation.period,
        observation.kind,
        observation.status,
        observation.raw,
        observation.sheet,
        observation.cell,
        observation.value,
        observation.low,
        observation.high,
        published_upload.publication,
        coalesce(hidden_figure.is_value_hidden, false) as is_hidden,
        coalesce(hidden_figure.is_text_hidden, false) as is_text_hidden,
        published_upload.published_at
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

select * from looked_up
