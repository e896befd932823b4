-- One row per frozen meeting.
select
    upload_id,
    plan_id,
    quarter,
    event_id,
    meeting_date
from main.meeting
