-- No rows: an event's number is its own.
select event_id
from staging.upload_event
group by event_id
having count(*) > 1
