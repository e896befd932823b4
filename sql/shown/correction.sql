-- One row per corrected figure of an upload that counts, as the viewer may see it.
select * exclude (is_for_board)
from counted.correction
where is_for_board is distinct from sees_all()
