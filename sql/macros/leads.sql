-- Whether the viewer leads a plan. A connection that does not say so leads none.
create or replace macro leads(of_plan) as
coalesce(cast(getvariable('leads_every_plan') as boolean), false)
or coalesce(list_contains(cast(getvariable('leads_plans') as text[]), of_plan), false);
