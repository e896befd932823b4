-- Whether the viewer hands in for an activity: they lead its plan, or are responsible for it.
create or replace macro hands_in_for(of_plan, of_activity) as
leads(of_plan) or is_responsible_for(of_plan, of_activity);
