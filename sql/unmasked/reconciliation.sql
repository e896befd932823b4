-- One row per reported whole with known parts of a plan that hides small counts, with what of it is
-- hidden from all but its leaders: the figures of an indicator of which anything is hidden, but not
-- whether they differ.
with

looked_up as (
    select
        reconciliation.* exclude (is_hidden),
        not is_target(reconciliation.kind)
        and suppressed_indicator.indicator_id is not null as is_hidden
    from materialized.reconciliation as reconciliation
    left join materialized.suppressed_indicator as suppressed_indicator
        on
            reconciliation.plan_id = suppressed_indicator.plan_id
            and reconciliation.indicator_id = suppressed_indicator.indicator_id
    where reconciliation.is_masked is false and is_being_counted(reconciliation.plan_id)
)

select * from looked_up
