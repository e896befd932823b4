-- Whether the viewer sees every figure, also the small counts that a plan hides. A connection that
-- does not say so does not.
create or replace macro sees_all() as coalesce(cast(getvariable('sees_all') as boolean), false);
