-- One row per published figure that an event changed or took away: what stood before it, and what
-- it became. upload_id is the upload that was published or withdrawn, figure_upload_id the one
-- whose figure stood since.
-- Materialized for plans with a corrected figure.
with

figure_change as (
    select * from staging.figure_change
),

upload_event as (
    select
        event_id,
        upload_id,
        event_by,
        event_at
    from staging.upload_event
),

published_upload as (
    select upload_id from standing.published_upload
),

-- The name of a file that does not count is nobody's to read.
upload as (
    select
        upload.upload_id,
        case when published_upload.upload_id is not null then upload.file_name end as file_name
    from staging.upload as upload
    left join published_upload
        on upload.upload_id = published_upload.upload_id
),

observation as (
    select * from staging.observation
),

indicator as (
    select * from materialized.indicator
),

area as (
    select * from materialized.area
),

named as (
    select
        upload_event.upload_id,
        figure_change.upload_id as figure_upload_id,
        figure_change.was_upload_id,
        figure_change.plan_id,
        indicator.activity_name as activity,
        figure_change.indicator_id,
        indicator.indicator_name as indicator,
        figure_change.area_code as area,
        area.area_name,
        figure_change.period,
        figure_change.kind,
        -- What a file that does not count, or its withdrawal, says in words is nobody's to read.
        case when published_upload.upload_id is not null then figure_change.reason end as reason,
        became.unit,
        became.status,
        stood.unit as was_unit,
        stood.status as was_status,
        upload.file_name,
        upload_event.event_by as corrected_by,
        became.value,
        became.low,
        became.high,
        stood.value as was_value,
        stood.low as was_low,
        stood.high as was_high,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order,
        figure_change.event_id as publication,
        became.approximate,
        stood.approximate as was_approximate,
        false as is_hidden,
        false as was_hidden,
        indicator.is_masked,
        figure_change.valid_from,
        upload_event.event_at as published_at
    from figure_change
    inner join upload_event
        on figure_change.event_id = upload_event.event_id
    inner join upload
        on upload_event.upload_id = upload.upload_id
    left join published_upload
        on upload_event.upload_id = published_upload.upload_id
    inner join indicator
        on
            figure_change.plan_id = indicator.plan_id
            and figure_change.indicator_id = indicator.indicator_id
    left join area
        on
            figure_change.plan_id = area.plan_id
            and figure_change.area_code = area.area_code
    left join observation as became
        on
            figure_change.upload_id = became.upload_id
            and figure_change.plan_id = became.plan_id
            and figure_change.indicator_id = became.indicator_id
            and figure_change.area_code is not distinct from became.area_code
            and figure_change.period = became.period
            and figure_change.kind = became.kind
    left join observation as stood
        on
            figure_change.was_upload_id = stood.upload_id
            and figure_change.plan_id = stood.plan_id
            and figure_change.indicator_id = stood.indicator_id
            and figure_change.area_code is not distinct from stood.area_code
            and figure_change.was_period = stood.period
            and figure_change.kind = stood.kind
)

select * from named
