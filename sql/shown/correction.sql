-- One row per corrected figure of an upload that counts, as the viewer may see it. What a count was
-- before is hidden wherever the plan hides small counts.
with

correction as (
    select * from counted.correction
),

plan as (
    select plan_id
    from counted.plan
    where smallest_shown_count is not null and not sees_all()
),

hidden_figure as (
    select * from counted.hidden_figure
    where not sees_all()
),

looked_up as (
    select
        correction.*,
        coalesce(hidden_figure.is_value_hidden, false) as is_hidden,
        plan.plan_id is not null
        and correction.kind != 'target'
        and (
            correction.was_unit = 'antal' or coalesce(hidden_figure.is_value_hidden, false)
        ) as was_hidden
    from correction
    left join plan
        on correction.plan_id = plan.plan_id
    left join hidden_figure
        on
            correction.plan_id = hidden_figure.plan_id
            and correction.indicator_id = hidden_figure.indicator_id
            and correction.area is not distinct from hidden_figure.area_code
            and correction.period = hidden_figure.period
            and correction.kind = hidden_figure.kind
            and correction.upload_id = hidden_figure.upload_id
)

select
    * replace (
        unless_hidden(is_hidden, value) as value,
        unless_hidden(is_hidden, low) as low,
        unless_hidden(is_hidden, high) as high,
        unless_hidden(was_hidden, was_value) as was_value,
        unless_hidden(was_hidden, was_low) as was_low,
        unless_hidden(was_hidden, was_high) as was_high
    )
from looked_up
