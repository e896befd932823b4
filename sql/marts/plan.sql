-- One row per plan.
select
    plan_id,
    plan_name as plan,
    aliases,
    municipality,
    on_track_from,
    behind_from,
    reporting_deadline_days,
    is_invented,
    start_date,
    end_date
from intermediate.standing_plan
