-- One row per goal of a meeting that stands, whether it is another now than the board saw, and what
-- of it is hidden from the viewer. A figure that has changed since is hidden with anything small of
-- its indicator, also where that was taken away since; so is a status that tells how a figure lies
-- to its baseline.
with

meeting as (
    select * from standing.meeting
),

meeting_goal as (
    select * from staging.meeting_goal
),

goal as (
    select * from materialized.goal_attainment
    where is_masked is not true and is_in_reported_span
),

suppressed_goal as (
    select * from materialized.suppressed_goal
    where not sees_all(plan_id)
),

suppressed_indicator as (
    select
        meeting.upload_id,
        suppressed_indicator.indicator_id
    from meeting
    inner join materialized.suppressed_indicator as suppressed_indicator
        on meeting.plan_id = suppressed_indicator.plan_id
    where not sees_all(meeting.plan_id)
    union
    select
        upload_id,
        indicator_id
    from suppression.changed_since_meeting
    where not sees_all(plan_id)
),

looked_up as (
    select
        meeting_goal.*,
        (
            meeting_goal.status is distinct from goal.status
            or meeting_goal.ytd is distinct from goal.ytd
        ) as is_changed,
        coalesce(suppressed_goal.is_ytd_suppressed, false)
        or (
            suppressed_indicator.indicator_id is not null
            and meeting_goal.ytd is distinct from goal.ytd
        ) as is_hidden,
        is_since_baseline(meeting_goal.status)
        and (
            coalesce(suppressed_goal.is_measured_suppressed, false)
            or coalesce(suppressed_goal.is_baseline_suppressed, false)
            or suppressed_indicator.indicator_id is not null
        ) as is_status_hidden,
        'no_target' as status_when_hidden
    from meeting
    inner join meeting_goal
        on meeting.upload_id = meeting_goal.upload_id
    left join goal
        on
            meeting.plan_id = goal.plan_id
            and meeting_goal.indicator_id = goal.indicator_id
            and meeting_goal.area_code is not distinct from goal.area
            and meeting.quarter = goal.quarter
    left join suppressed_goal
        on
            meeting.plan_id = suppressed_goal.plan_id
            and meeting_goal.indicator_id = suppressed_goal.indicator_id
            and meeting_goal.area_code is not distinct from suppressed_goal.area
            and meeting.quarter = suppressed_goal.quarter
    left join suppressed_indicator
        on
            meeting.upload_id = suppressed_indicator.upload_id
            and meeting_goal.indicator_id = suppressed_indicator.indicator_id
)

select * from looked_up
