-- One row per milestone of an activity as it was last described.
select
    plan_id,
    activity_id,
    milestone_name as milestone,
    milestone_status,
    milestone_order,
    due_date,
    reached_date
from released.milestone
