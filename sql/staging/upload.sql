-- One row per file that was handed in.
select
    upload_id,
    file_name,
    file_sha256,
    layout,
    plan_id,
    period,
    uploaded_by,
    uploaded_at
from main.upload
