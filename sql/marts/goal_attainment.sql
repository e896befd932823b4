-- One row per indicator, area (null = whole plan) and quarter from the plan's first to its last one
-- with a figure: how far its goal is attained.
select * from released.goal_attainment
where is_in_reported_span
