-- One row per indicator, area (null = whole plan) and quarter: its goal as the viewer may see it.
select * from counted.goal
where not has_hidden or sees_all()
union all
select * from counted.goal_of_board
where not sees_all()
