-- One row per long-term indicator, area (null = whole plan) and quarter, as the viewer may see it.
select * exclude (is_for_board)
from counted.long_term_goal
where is_for_board is distinct from sees_all()
