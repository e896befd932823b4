-- One row per published figure, also those that a later upload has superseded, newest first.
-- plan_id and indicator_id are the window's own: a question about one reaches only its figures.
with

observation as (
    select * from released.observation
),

indicator as (
    select * from released.indicator
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
        observation.reason,
        lag(observation.reason) over newest_first as superseded_reason,
        observation.raw,
        observation.sheet,
        observation.cell,
        observation.file_name,
        observation.uploaded_by,
        observation.value,
        observation.low,
        observation.high,
        observation.publication,
        row_number() over newest_first = 1 as is_standing,
        observation.is_hidden,
        observation.published_at
    from observation
    inner join indicator
        on
            observation.plan_id = indicator.plan_id
            and observation.indicator_id = indicator.indicator_id
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
