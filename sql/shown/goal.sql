-- One row per indicator, area (null = whole plan) and quarter: its goal as the viewer may see it.
select * exclude (is_for_board)
from counted.goal
where is_for_board is distinct from sees_all()
