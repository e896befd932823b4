-- One row per standing figure of a plan that hides small counts, with what of it is hidden from
-- everyone but its leaders.
with

looked_up as (
    select
        figure.* exclude (is_hidden),
        coalesce(hidden_figure.is_value_hidden, false) as is_hidden,
        coalesce(hidden_figure.is_text_hidden, false) as is_text_hidden
    from counted.figure as figure
    left join counted.hidden_figure as hidden_figure
        on
            figure.upload_id = hidden_figure.upload_id
            and figure.plan_id = hidden_figure.plan_id
            and figure.indicator_id = hidden_figure.indicator_id
            and figure.area_code is not distinct from hidden_figure.area_code
            and figure.period = hidden_figure.period
            and figure.kind = hidden_figure.kind
    where figure.is_for_board is false and is_being_counted(figure.plan_id)
)

select * from looked_up
