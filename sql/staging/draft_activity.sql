-- One row per draft, activity and quarter that it reports of.
select
    draft_id,
    plan_id,
    activity_id,
    quarter
from main.draft_activity
