-- One row per finding of the checks of an upload.
select
    upload_id,
    code,
    severity,
    sheet,
    cell,
    raw,
    message,
    suggestion,
    is_hidden
from released.finding
