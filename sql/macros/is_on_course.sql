-- Whether a goal with this status is met or about to be.
create or replace macro is_on_course(status) as status in ('reached', 'on_track');
