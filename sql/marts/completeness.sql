-- One row per activity and quarter: how many of its indicators were reported, when, and if in time.
-- handed_in_at is when the last of them came. Of what nothing is reported, only what is past its
-- deadline today is 'missing'; before that it is 'awaited'.
select
    plan_id,
    plan,
    focus_area,
    activity_id,
    activity,
    quarter,
    case
        when reported = 0 and is_past_deadline(start_date, due_date) then 'missing'
        when reported = 0 then 'awaited'
        when reported < expected then 'partial'
        else 'complete'
    end as completeness,
    year,
    activity_order,
    expected,
    reported,
    share,
    days_late,
    is_on_time,
    start_date,
    due_date,
    handed_in_at
from released.completeness
