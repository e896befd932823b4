-- One row per reported whole with known parts of a plan that hides small counts, as everyone but
-- its leaders sees it: the figures of an indicator of which anything is hidden are hidden, but not
-- whether they differ.
with

looked_up as (
    select
        reconciliation.* exclude (is_hidden),
        reconciliation.kind != 'target' and hidden_indicator.indicator_id is not null as is_hidden
    from counted.reconciliation as reconciliation
    left join counted.hidden_indicator as hidden_indicator
        on
            reconciliation.plan_id = hidden_indicator.plan_id
            and reconciliation.indicator_id = hidden_indicator.indicator_id
    where reconciliation.is_for_board is false and is_being_counted(reconciliation.plan_id)
)

select
    * replace (
        unless_hidden(is_hidden, parts) as parts,
        unless_hidden(is_hidden, reported) as reported,
        unless_hidden(is_hidden, difference) as difference,
        true as is_for_board
    )
from looked_up
