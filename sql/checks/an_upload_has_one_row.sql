-- No rows: an upload's number is its own.
select upload_id
from staging.upload
group by upload_id
having count(*) > 1
