-- One row per goal and area of a frozen meeting.
select
    upload_id,
    plan_id,
    indicator_id,
    area_code,
    unit,
    status,
    ytd,
    ytd_low,
    ytd_high,
    approximate
from main.meeting_goal
