-- Whether the viewer is responsible for an activity. A connection that does not say so is not.
create or replace macro is_responsible_for(of_plan, of_activity) as
coalesce(
    list_contains(
        cast(getvariable('activities') as struct (plan_id text, activity_id text)[]),
        { 'plan_id': of_plan, 'activity_id': of_activity }
    ),
    false
);
