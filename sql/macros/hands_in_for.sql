-- Whether the viewer hands in for an activity: they lead its plan, or are responsible for it. A
-- connection that does not say so does not.
create or replace macro hands_in_for(of_plan, of_activity) as
hands_in(of_plan)
or coalesce(
    list_contains(
        cast(getvariable('activities') as struct (plan_id text, activity_id text)[]),
        { 'plan_id': of_plan, 'activity_id': of_activity }
    ),
    false
);
