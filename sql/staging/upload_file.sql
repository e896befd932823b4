-- One row per file that was handed in: its bytes.
select
    upload_id,
    plan_id,
    file_name,
    file_content
from main.upload
