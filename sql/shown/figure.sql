-- One row per figure that stands: plan, goal year, indicator, area (null = whole), quarter, kind;
-- as the viewer may see it.
with

figure as (
    select * from counted.figure
),

hidden_figure as (
    select * from counted.hidden_figure
    where not sees_all()
),

looked_up as (
    select
        figure.*,
        coalesce(hidden_figure.is_value_hidden, false) as is_hidden,
        coalesce(hidden_figure.is_text_hidden, false) as is_text_hidden
    from figure
    left join hidden_figure
        on
            figure.plan_id = hidden_figure.plan_id
            and figure.indicator_id = hidden_figure.indicator_id
            and figure.area_code is not distinct from hidden_figure.area_code
            and figure.period = hidden_figure.period
            and figure.kind = hidden_figure.kind
            and figure.upload_id = hidden_figure.upload_id
)

select
    upload_id,
    plan_id,
    activity_id,
    indicator_id,
    area_code,
    period,
    kind,
    unit,
    status,
    unless_hidden(is_text_hidden, note) as note,
    unless_hidden(is_text_hidden, raw) as raw,
    sheet,
    cell,
    unless_hidden(is_hidden, value) as value,
    unless_hidden(is_hidden, low) as low,
    unless_hidden(is_hidden, high) as high,
    unless_hidden(is_hidden, figure) as figure,
    is_interval,
    goal_year_start,
    quarter_index,
    quarter_of_goal_year,
    publication,
    approximate,
    is_benchmark,
    is_hidden,
    published_at
from looked_up
