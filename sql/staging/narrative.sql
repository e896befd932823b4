-- One row per section of an activity's quarterly report and upload it stood in.
select
    upload_id,
    plan_id,
    activity_id,
    quarter,
    section,
    narrative,
    place
from main.narrative
