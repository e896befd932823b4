-- One row per meeting: its goals for the whole plan and those of them on course, as they stood then
-- and as the same quarter stands now, and how many figures have been corrected since.
with

meeting as (
    select * from released.meeting
),

goal_then as (
    select
        meeting.upload_id,
        count(*) as goals,
        count(*) filter (where is_on_course(meeting_goal.status)) as goals_on_course
    from meeting
    inner join released.meeting_goal as meeting_goal
        on meeting.upload_id = meeting_goal.upload_id
    where meeting_goal.area_code is null and has_target(meeting_goal.status)
    group by meeting.upload_id
),

goal_now as (
    select
        meeting.upload_id,
        count(*) as goals,
        count(*) filter (where is_on_course(goal.status)) as goals_on_course
    from meeting
    inner join released.goal_attainment as goal
        on
            meeting.plan_id = goal.plan_id
            and meeting.quarter = goal.quarter
    where goal.is_in_reported_span and goal.area is null and has_target(goal.status)
    group by meeting.upload_id
),

corrected as (
    select
        meeting.upload_id,
        count(*) as figures_corrected
    from meeting
    inner join released.correction as correction
        on
            meeting.plan_id = correction.plan_id
            and meeting.quarter >= correction.period
            and meeting.event_id < correction.publication
    group by meeting.upload_id
),

described as (
    select
        meeting.upload_id,
        meeting.plan_id,
        meeting.quarter,
        meeting.frozen_by,
        coalesce(goal_then.goals, 0) as goals,
        coalesce(goal_then.goals_on_course, 0) as goals_on_course,
        coalesce(goal_now.goals, 0) as goals_now,
        coalesce(goal_now.goals_on_course, 0) as goals_on_course_now,
        coalesce(corrected.figures_corrected, 0) as figures_corrected,
        meeting.event_id,
        meeting.meeting_date,
        meeting.frozen_at
    from meeting
    left join goal_then
        on meeting.upload_id = goal_then.upload_id
    left join goal_now
        on meeting.upload_id = goal_now.upload_id
    left join corrected
        on meeting.upload_id = corrected.upload_id
)

select * from described
