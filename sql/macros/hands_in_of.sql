-- Whether the viewer hands in for anything of a plan: they lead it, or are responsible for one of its
-- activities.
create or replace macro hands_in_of(of_plan) as
leads(of_plan)
or coalesce(
    list_contains(
        list_transform(
            cast(getvariable('activities') as struct (plan_id text, activity_id text)[]),
            lambda one: one.plan_id
        ),
        of_plan
    ),
    false
);
