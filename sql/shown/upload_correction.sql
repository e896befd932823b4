-- One row per figure of an upload with a reason, also of one that does not count, as the viewer may
-- see it: of a plan that hides small counts, no count at all.
with

correction as (
    select * from intermediate.correction
),

plan as (
    select plan_id
    from counted.plan
    where smallest_shown_count is not null and not sees_all()
),

looked_up as (
    select
        correction.*,
        plan.plan_id is not null
        and correction.kind != 'target'
        and 'antal' in (correction.unit, correction.was_unit) as is_hidden
    from correction
    left join plan
        on correction.plan_id = plan.plan_id
)

select
    * replace (
        unless_hidden(is_hidden, value) as value,
        unless_hidden(is_hidden, low) as low,
        unless_hidden(is_hidden, high) as high,
        unless_hidden(is_hidden, was_value) as was_value,
        unless_hidden(is_hidden, was_low) as was_low,
        unless_hidden(is_hidden, was_high) as was_high
    ),
    is_hidden as was_hidden
from looked_up
