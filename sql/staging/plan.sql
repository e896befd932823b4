-- One row per plan and upload that describes it.
select
    upload_id,
    plan_id,
    plan_name,
    aliases,
    municipality,
    goal_period,
    predecessor_id,
    on_track_from,
    behind_from,
    reporting_deadline_days,
    is_invented,
    needs_approval,
    start_date,
    end_date
from main.plan
