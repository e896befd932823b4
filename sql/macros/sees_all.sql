-- Whether the viewer sees every figure of a plan, also the small counts that it hides. A connection that
-- does not say so does not.
create or replace macro sees_all(of_plan) as
coalesce(cast(getvariable('sees_all_of_every_plan') as boolean), false)
or coalesce(list_contains(cast(getvariable('sees_all_of') as text[]), of_plan), false);
