-- Whether a goal with this status lacks something: now, or at the end of its goal year.
create or replace macro is_behind(status) as status in ('behind', 'far_behind', 'not_reached');
