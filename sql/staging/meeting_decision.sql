-- One row per decision of a meeting.
select
    upload_id,
    plan_id,
    indicator_id,
    decision,
    responsible_role,
    meeting_date,
    due_date
from main.meeting_decision
