-- One row per goal that has a target for the plan's whole period, area (null = whole plan) and
-- quarter from the plan's first to its last one with a figure.
select * from released.period_goal
where is_in_reported_span
