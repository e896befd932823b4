-- One row per corrected figure of a plan that hides small counts, with what of it is hidden
-- from everyone but its leaders. What a figure was before is hidden with anything small of its
-- indicator; of an upload that no longer counts, no count is seen at all.
with

published_upload as (
    select upload_id from intermediate.published_upload
),

looked_up as (
    select
        correction.* exclude (is_hidden, was_hidden),
        coalesce(hidden_figure.is_value_hidden, false)
        or (
            correction.kind != 'target'
            and coalesce(correction.unit = 'antal', false)
            and became.upload_id is null
        ) as is_hidden,
        correction.kind != 'target'
        and (
            hidden_indicator.indicator_id is not null
            or (coalesce(correction.was_unit = 'antal', false) and stood.upload_id is null)
        ) as was_hidden
    from counted.correction as correction
    left join counted.hidden_figure as hidden_figure
        on
            correction.figure_upload_id = hidden_figure.upload_id
            and correction.plan_id = hidden_figure.plan_id
            and correction.indicator_id = hidden_figure.indicator_id
            and correction.area is not distinct from hidden_figure.area_code
            and correction.period = hidden_figure.period
            and correction.kind = hidden_figure.kind
    left join counted.hidden_indicator as hidden_indicator
        on
            correction.plan_id = hidden_indicator.plan_id
            and correction.indicator_id = hidden_indicator.indicator_id
    left join published_upload as became
        on correction.figure_upload_id = became.upload_id
    left join published_upload as stood
        on correction.was_upload_id = stood.upload_id
    where correction.is_for_board is false and is_being_counted(correction.plan_id)
)

select * from looked_up
