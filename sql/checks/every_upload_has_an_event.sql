-- No rows: an upload that nothing has happened to would have no status.
select upload.upload_id
from staging.upload
anti join staging.upload_event
    on upload.upload_id = upload_event.upload_id
