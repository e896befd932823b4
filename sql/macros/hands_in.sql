-- Whether the viewer hands in what is of a plan, and so sees what is a draft or was withdrawn. A connection
-- that does not say so does not.
create or replace macro hands_in(of_plan) as
coalesce(cast(getvariable('hands_in_of_every_plan') as boolean), false)
or coalesce(list_contains(cast(getvariable('hands_in_of') as text[]), of_plan), false);
