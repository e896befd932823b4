-- One row per standing figure of a plan that hides small counts, with what of it is hidden from
-- everyone but its leaders.
with

looked_up as (
    select
        figure.* exclude (is_hidden),
        coalesce(suppressed_figure.is_value_suppressed, false) as is_hidden,
        coalesce(suppressed_figure.is_text_suppressed, false) as is_text_hidden
    from materialized.figure as figure
    left join materialized.suppressed_figure as suppressed_figure
        on
            figure.upload_id = suppressed_figure.upload_id
            and figure.plan_id = suppressed_figure.plan_id
            and figure.indicator_id = suppressed_figure.indicator_id
            and figure.area_code is not distinct from suppressed_figure.area_code
            and figure.period = suppressed_figure.period
            and figure.kind = suppressed_figure.kind
    where figure.is_masked is false and is_being_counted(figure.plan_id)
)

select * from looked_up
