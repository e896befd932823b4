-- One row per standing figure of a plan that hides small counts, as everyone but its leaders sees
-- it.
with

looked_up as (
    select
        figure.* exclude (is_hidden),
        hidden_figure.is_value_hidden,
        hidden_figure.is_text_hidden
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

select
    * exclude (is_value_hidden, is_text_hidden) replace (
        unless_hidden(is_text_hidden, note) as note,
        unless_hidden(is_text_hidden, raw) as raw,
        unless_hidden(is_value_hidden, value) as value,
        unless_hidden(is_value_hidden, low) as low,
        unless_hidden(is_value_hidden, high) as high,
        unless_hidden(is_value_hidden, figure) as figure,
        true as is_for_board
    ),
    coalesce(is_value_hidden, false) as is_hidden
from looked_up
