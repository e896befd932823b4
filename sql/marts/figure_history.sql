-- One row per published figure, also those that a later upload has superseded, newest first.
-- plan_id and indicator_id are the window's own: a question about one reaches only its figures.
with

observation as (
    select * from shown.observation
),

upload as (
    select * from staging.upload
),

change_reason as (
    select * from staging.change_reason
),

indicator as (
    select * from shown.indicator
),

history as (
    select
        observation.upload_id,
        observation.plan_id,
        indicator.plan_name as plan,
        indicator.activity_name as activity,
        observation.indicator_id,
        indicator.indicator_name as indicator,
        observation.area_code as area,
        observation.period,
        observation.kind,
        observation.status,
        change_reason.reason,
        lag(change_reason.reason) over newest_first as superseded_reason,
        observation.raw,
        observation.sheet,
        observation.cell,
        upload.file_name,
        upload.uploaded_by,
        observation.value,
        observation.low,
        observation.high,
        observation.publication,
        row_number() over newest_first = 1 as is_standing,
        observation.is_hidden,
        observation.published_at
    from observation
    inner join upload
        on observation.upload_id = upload.upload_id
    inner join indicator
        on
            observation.plan_id = indicator.plan_id
            and observation.indicator_id = indicator.indicator_id
    left join change_reason
        on
            observation.upload_id = change_reason.upload_id
            and observation.indicator_id = change_reason.indicator_id
            and observation.area_code is not distinct from change_reason.area_code
            and observation.period = change_reason.period
            and observation.kind = change_reason.kind
    window newest_first as (
        partition by
            observation.plan_id,
            observation.indicator_id,
            observation.area_code,
            observation.period,
            observation.kind
        order by observation.publication desc
    )
)

select * from history
