-- Whether the viewer hands files in, and so sees what is a draft or was withdrawn. A connection that
-- does not say so does not.
create or replace macro hands_in() as coalesce(cast(getvariable('hands_in') as boolean), false);
