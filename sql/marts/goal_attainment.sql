-- One row per indicator, area (null = whole plan) and quarter: how far its goal is attained.
select * from released.goal_attainment
