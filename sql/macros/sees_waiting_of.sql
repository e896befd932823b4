-- Whether the viewer sees what waits of an activity and does not count yet: all of it who hands in
-- what is of the plan, their own who is responsible.
create or replace macro sees_waiting_of(of_plan, of_activity) as
hands_in(of_plan) or is_responsible_for(of_plan, of_activity);
