-- One row per milestone of an activity and upload that names it.
select
    upload_id,
    plan_id,
    activity_id,
    milestone_name,
    milestone_status,
    milestone_order,
    due_date,
    reached_date
from main.milestone
