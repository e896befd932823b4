-- One row per note on a plan's time axis, with the indicator it is about, if it is about one.
select * from released.plan_event
