-- One row per reported whole whose parts are also known, as the viewer may see it.
select * exclude (is_for_board)
from counted.reconciliation
where is_for_board is distinct from sees_all()
