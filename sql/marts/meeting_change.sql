-- One row per goal and area (null = whole plan) of a meeting whose figure or status is another now
-- than when it was frozen; was_* is what the board saw. What no longer stands is null now.
with

meeting as (
    select * from released.meeting
),

meeting_goal as (
    select * from released.meeting_goal
),

goal as (
    select * from released.goal_attainment
    where is_in_reported_span
),

indicator as (
    select * from released.indicator
),

area as (
    select * from released.area
),

compared as (
    select
        meeting.upload_id,
        meeting.plan_id,
        meeting.quarter,
        indicator.activity_name as activity,
        meeting_goal.indicator_id,
        indicator.indicator_name as indicator,
        meeting_goal.area_code as area,
        area.area_name,
        meeting_goal.unit,
        meeting_goal.status as was_status,
        goal.status,
        meeting_goal.ytd as was_ytd,
        meeting_goal.ytd_low as was_ytd_low,
        meeting_goal.ytd_high as was_ytd_high,
        goal.ytd,
        goal.ytd_low,
        goal.ytd_high,
        meeting_goal.approximate as was_approximate,
        coalesce(goal.approximate, false) as approximate,
        meeting_goal.is_hidden as was_hidden,
        coalesce(goal.is_ytd_hidden, false) as is_hidden,
        indicator.indicator_order,
        area.area_order
    from meeting
    inner join meeting_goal
        on meeting.upload_id = meeting_goal.upload_id
    left join goal
        on
            meeting_goal.plan_id = goal.plan_id
            and meeting_goal.indicator_id = goal.indicator_id
            and meeting_goal.area_code is not distinct from goal.area
            and meeting.quarter = goal.quarter
    left join indicator
        on
            meeting_goal.plan_id = indicator.plan_id
            and meeting_goal.indicator_id = indicator.indicator_id
    left join area
        on
            meeting_goal.plan_id = area.plan_id
            and meeting_goal.area_code = area.area_code
    where meeting_goal.is_changed
)

select * from compared
