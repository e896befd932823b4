-- One row per activity and upload that says what it is for.
select
    upload_id,
    plan_id,
    activity_id,
    purpose,
    target_groups
from main.activity_description
