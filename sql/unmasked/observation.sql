-- One row per published figure of an upload, also one that is superseded, with what of it
-- is hidden from the viewer.
with

observation as (
    select * from staging.observation
),

published_upload as (
    select * from standing.published_upload
),

upload as (
    select * from staging.upload
),

figure_change as (
    select figure_change.*
    from staging.figure_change as figure_change
    inner join staging.upload_event as upload_event
        on figure_change.event_id = upload_event.event_id
    inner join standing.published_upload as published_upload
        on upload_event.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by
            figure_change.upload_id,
            figure_change.plan_id,
            figure_change.indicator_id,
            figure_change.area_code,
            figure_change.period,
            figure_change.kind
        order by figure_change.event_id desc
    ) = 1
),

suppressed_figure as (
    select * from materialized.suppressed_figure
    where not sees_all(plan_id)
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
        figure_change.reason,
        observation.raw,
        observation.sheet,
        observation.cell,
        upload.file_name,
        upload.uploaded_by,
        observation.value,
        observation.low,
        observation.high,
        published_upload.publication,
        coalesce(suppressed_figure.is_value_suppressed, false) as is_hidden,
        coalesce(suppressed_figure.is_text_suppressed, false) as is_text_hidden,
        published_upload.published_at
    from observation
    inner join published_upload
        on observation.upload_id = published_upload.upload_id
    inner join upload
        on observation.upload_id = upload.upload_id
    left join figure_change
        on
            observation.upload_id = figure_change.upload_id
            and observation.plan_id = figure_change.plan_id
            and observation.indicator_id = figure_change.indicator_id
            and observation.area_code is not distinct from figure_change.area_code
            and observation.period = figure_change.period
            and observation.kind = figure_change.kind
    left join suppressed_figure
        on
            observation.plan_id = suppressed_figure.plan_id
            and observation.indicator_id = suppressed_figure.indicator_id
            and observation.area_code is not distinct from suppressed_figure.area_code
            and observation.period = suppressed_figure.period
            and observation.kind = suppressed_figure.kind
            and observation.upload_id = suppressed_figure.upload_id
)

select * from looked_up
