-- One row per goal of a meeting that stands, whether it is another now than the board saw, and what
-- of it is hidden from the viewer. A figure that has changed since is hidden with anything small of
-- its indicator, also where that was taken away since.
with

meeting as (
    select * from intermediate.standing_meeting
),

meeting_goal as (
    select * from staging.meeting_goal
),

goal as (
    select * from counted.goal
    where is_for_board is not true
),

hidden_goal as (
    select * from counted.hidden_goal
    where not sees_all()
),

hidden_indicator as (
    select
        meeting.upload_id,
        hidden_indicator.indicator_id
    from meeting
    inner join counted.hidden_indicator as hidden_indicator
        on meeting.plan_id = hidden_indicator.plan_id
    where not sees_all()
    union
    select
        upload_id,
        indicator_id
    from hidden.meeting_indicator
    where not sees_all()
),

looked_up as (
    select
        meeting_goal.*,
        (
            meeting_goal.status is distinct from goal.status
            or meeting_goal.ytd is distinct from goal.ytd
        ) as is_changed,
        coalesce(hidden_goal.is_ytd_hidden, false)
        or (
            hidden_indicator.indicator_id is not null
            and meeting_goal.ytd is distinct from goal.ytd
        ) as is_hidden
    from meeting
    inner join meeting_goal
        on meeting.upload_id = meeting_goal.upload_id
    left join goal
        on
            meeting.plan_id = goal.plan_id
            and meeting_goal.indicator_id = goal.indicator_id
            and meeting_goal.area_code is not distinct from goal.area
            and meeting.quarter = goal.quarter
    left join hidden_goal
        on
            meeting.plan_id = hidden_goal.plan_id
            and meeting_goal.indicator_id = hidden_goal.indicator_id
            and meeting_goal.area_code is not distinct from hidden_goal.area
            and meeting.quarter = hidden_goal.quarter
    left join hidden_indicator
        on
            meeting.upload_id = hidden_indicator.upload_id
            and meeting_goal.indicator_id = hidden_indicator.indicator_id
)

select * from looked_up
