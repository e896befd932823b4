-- One row per corrected figure of a plan that hides small counts, with what of it is hidden
-- from everyone but its leaders. What a figure was before is hidden with anything small of its
-- indicator; of an upload that no longer counts, no count is seen at all.
with

published_upload as (
    select upload_id from standing.published_upload
),

looked_up as (
    select
        correction.* exclude (is_hidden, was_hidden),
        coalesce(suppressed_figure.is_value_suppressed, false)
        or (
            not is_target(correction.kind)
            and coalesce(correction.unit = 'antal', false)
            and became.upload_id is null
        ) as is_hidden,
        not is_target(correction.kind)
        and (
            suppressed_indicator.indicator_id is not null
            or (coalesce(correction.was_unit = 'antal', false) and stood.upload_id is null)
        ) as was_hidden
    from materialized.correction as correction
    left join materialized.suppressed_figure as suppressed_figure
        on
            correction.figure_upload_id = suppressed_figure.upload_id
            and correction.plan_id = suppressed_figure.plan_id
            and correction.indicator_id = suppressed_figure.indicator_id
            and correction.area is not distinct from suppressed_figure.area_code
            and correction.period = suppressed_figure.period
            and correction.kind = suppressed_figure.kind
    left join materialized.suppressed_indicator as suppressed_indicator
        on
            correction.plan_id = suppressed_indicator.plan_id
            and correction.indicator_id = suppressed_indicator.indicator_id
    left join published_upload as became
        on correction.figure_upload_id = became.upload_id
    left join published_upload as stood
        on correction.was_upload_id = stood.upload_id
    where correction.is_masked is false and is_being_counted(correction.plan_id)
)

select * from looked_up
