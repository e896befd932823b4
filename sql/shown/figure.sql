-- One row per figure that stands: plan, goal year, indicator, area (null = whole), quarter, kind;
-- as the viewer may see it.
select * exclude (is_for_board)
from counted.figure
where is_for_board is distinct from sees_all()
