-- Whether the viewer reads a plan. A connection that does not say so reads none; of what is of no one
-- plan (null) reads who reads every plan.
create or replace macro may_read(of_plan) as
coalesce(cast(getvariable('reads_every_plan') as boolean), false)
or coalesce(list_contains(cast(getvariable('reads') as text[]), of_plan), false);
