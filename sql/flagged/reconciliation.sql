-- One row per reported whole with known parts of a plan that hides small counts, with what of it is
-- hidden from all but its leaders: the figures of an indicator of which anything is hidden, but not
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

select * from looked_up
