-- One row per figure of an upload with a reason: what stood before it, and what it became.
-- published_at is null for an upload that does not count.
with

change_reason as (
    select * from staging.change_reason
),

observation as (
    select * from staging.observation
),

published_upload as (
    select * from intermediate.published_upload
),

upload as (
    select
        upload_id,
        file_name,
        uploaded_by
    from staging.upload
),

indicator as (
    select * from intermediate.standing_indicator
),

area as (
    select * from intermediate.standing_area
),

corrected as (
    select
        observation.*,
        change_reason.reason,
        published_upload.publication,
        published_upload.published_at
    from change_reason
    inner join observation
        on
            change_reason.upload_id = observation.upload_id
            and change_reason.plan_id = observation.plan_id
            and change_reason.indicator_id = observation.indicator_id
            and change_reason.area_code is not distinct from observation.area_code
            and change_reason.period = observation.period
            and change_reason.kind = observation.kind
    left join published_upload
        on change_reason.upload_id = published_upload.upload_id
),

published_figure as (
    select
        observation.*,
        published_upload.publication
    from observation
    inner join published_upload
        on observation.upload_id = published_upload.upload_id
),

-- What is not published is held against what stands now.
compared as (
    select
        corrected.*,
        published_figure.unit as was_unit,
        published_figure.status as was_status,
        published_figure.value as was_value,
        published_figure.low as was_low,
        published_figure.high as was_high,
        published_figure.approximate as was_approximate
    from corrected
    left join published_figure
        on
            corrected.plan_id = published_figure.plan_id
            and corrected.indicator_id = published_figure.indicator_id
            and corrected.area_code is not distinct from published_figure.area_code
            and corrected.period = published_figure.period
            and corrected.kind = published_figure.kind
            and coalesce(corrected.publication > published_figure.publication, true)
    qualify row_number() over (
        partition by
            corrected.upload_id,
            corrected.plan_id,
            corrected.indicator_id,
            corrected.area_code,
            corrected.period,
            corrected.kind
        order by published_figure.publication desc nulls last
    ) = 1
),

named as (
    select
        compared.upload_id,
        compared.plan_id,
        indicator.activity_name as activity,
        compared.indicator_id,
        indicator.indicator_name as indicator,
        compared.area_code as area,
        area.area_name,
        compared.period,
        compared.kind,
        compared.reason,
        compared.unit,
        compared.status,
        compared.was_unit,
        compared.was_status,
        upload.file_name,
        upload.uploaded_by,
        compared.value,
        compared.low,
        compared.high,
        compared.was_value,
        compared.was_low,
        compared.was_high,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order,
        compared.publication,
        compared.approximate,
        compared.was_approximate,
        false as is_hidden,
        false as was_hidden,
        indicator.is_for_board,
        compared.published_at
    from compared
    inner join upload
        on compared.upload_id = upload.upload_id
    inner join indicator
        on
            compared.plan_id = indicator.plan_id
            and compared.indicator_id = indicator.indicator_id
    left join area
        on
            compared.plan_id = area.plan_id
            and compared.area_code = area.area_code
)

select * from named
