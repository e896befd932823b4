-- One row per reported whole whose parts are also known, as the viewer may see it: the figures of
-- an indicator of which anything is hidden are hidden, but not whether they differ.
with

reconciliation as (
    select
        *,
        difference != 0 as is_different
    from counted.reconciliation
),

hidden_figure as (
    select distinct
        plan_id,
        indicator_id
    from counted.hidden_figure
    where is_value_hidden and not sees_all()
),

looked_up as (
    select
        reconciliation.*,
        reconciliation.kind != 'target' and hidden_figure.indicator_id is not null as is_hidden
    from reconciliation
    left join hidden_figure
        on
            reconciliation.plan_id = hidden_figure.plan_id
            and reconciliation.indicator_id = hidden_figure.indicator_id
)

select
    * replace (
        unless_hidden(is_hidden, parts) as parts,
        unless_hidden(is_hidden, reported) as reported,
        unless_hidden(is_hidden, difference) as difference
    )
from looked_up
