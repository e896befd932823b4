-- Whether a plan is among those that are being counted now; every plan where nobody says which.
create or replace macro is_being_counted(plan_id) as
    plan_id between
    coalesce(cast(getvariable('first_plan') as text), plan_id)
    and coalesce(cast(getvariable('last_plan') as text), plan_id);
