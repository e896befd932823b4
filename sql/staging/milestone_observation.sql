-- One row per milestone that an upload says how stands.
select
    upload_id,
    plan_id,
    activity_id,
    milestone_name,
    quarter,
    milestone_status,
    raw,
    sheet,
    cell,
    due_date,
    reached_date
from main.milestone_observation
