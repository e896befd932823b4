-- One row per decision of a meeting: how the indicator's goal for the whole plan stood then, in the
-- quarter the meeting's figures are frozen at, how it stands in the newest quarter, and whether it
-- is reached there or was in any quarter after the meeting's.
with

meeting_decision as (
    select * from released.meeting_decision
),

meeting as (
    select * from released.meeting
),

meeting_goal as (
    select *
    from released.meeting_goal
    where area_code is null
),

newest_goal as (
    select *
    from released.goal_attainment
    where is_in_reported_span and area is null
    qualify row_number() over (
        partition by plan_id, indicator_id order by quarter_index desc
    ) = 1
),

newest_reached as (
    select
        plan_id,
        indicator_id,
        max(quarter) as quarter
    from released.goal_attainment
    where is_in_reported_span and area is null and status = 'reached'
    group by plan_id, indicator_id
),

indicator as (
    select * from released.indicator
),

followed as (
    select
        meeting_decision.upload_id,
        meeting_decision.plan_id,
        meeting.quarter as was_quarter,
        newest_goal.quarter,
        indicator.activity_name as activity,
        meeting_decision.indicator_id,
        indicator.indicator_name as indicator,
        meeting_decision.decision,
        meeting_decision.responsible_role,
        meeting_decision.decided_by,
        indicator.unit,
        meeting_goal.status as was_status,
        newest_goal.status,
        meeting_goal.ytd as was_ytd,
        meeting_goal.ytd_low as was_ytd_low,
        meeting_goal.ytd_high as was_ytd_high,
        newest_goal.ytd,
        newest_goal.ytd_low,
        newest_goal.ytd_high,
        indicator.indicator_order,
        coalesce(meeting_goal.approximate, false) as was_approximate,
        coalesce(newest_goal.approximate, false) as approximate,
        coalesce(newest_goal.status = 'reached', false)
        or coalesce(
            newest_reached.quarter > coalesce(
                meeting.quarter,
                year(meeting_decision.meeting_date)
                || 'K'
                || quarter(meeting_decision.meeting_date)
            ),
            false
        ) as is_reached_since,
        coalesce(meeting_goal.is_hidden, false) as was_hidden,
        coalesce(newest_goal.is_ytd_hidden, false) as is_hidden,
        meeting_decision.meeting_date,
        meeting_decision.due_date
    from meeting_decision
    inner join indicator
        on
            meeting_decision.plan_id = indicator.plan_id
            and meeting_decision.indicator_id = indicator.indicator_id
    left join meeting
        on
            meeting_decision.plan_id = meeting.plan_id
            and meeting_decision.meeting_date = meeting.meeting_date
    left join meeting_goal
        on
            meeting.upload_id = meeting_goal.upload_id
            and meeting_decision.indicator_id = meeting_goal.indicator_id
    left join newest_goal
        on
            meeting_decision.plan_id = newest_goal.plan_id
            and meeting_decision.indicator_id = newest_goal.indicator_id
    left join newest_reached
        on
            meeting_decision.plan_id = newest_reached.plan_id
            and meeting_decision.indicator_id = newest_reached.indicator_id
)

select * from followed
