-- One row per attribute of something in a plan's catalogue that an event changed, of those who hand
-- in alone, also by an upload that no longer counts. What a change of a plan did to the status of
-- its goals is told of a plan that hides small counts to those alone who see them.
with

catalogue_change as (
    select * from staging.catalogue_change
),

hiding_plan as (
    select plan_id
    from materialized.plan
    where smallest_shown_count is not null
),

logged as (
    select
        catalogue_change.event_id,
        catalogue_change.plan_id,
        catalogue_change.subject,
        catalogue_change.thing_id,
        catalogue_change.thing_name,
        catalogue_change.attribute,
        catalogue_change.was,
        catalogue_change.becomes,
        catalogue_change.reason,
        false as was_withdrawn,
        false as is_withdrawn,
        catalogue_change.valid_from
    from catalogue_change
    left join hiding_plan
        on catalogue_change.plan_id = hiding_plan.plan_id
    where
        hands_in(catalogue_change.plan_id)
        and (
            catalogue_change.subject != 'goal'
            or hiding_plan.plan_id is null
            or sees_all(catalogue_change.plan_id)
        )
)

select * from logged
