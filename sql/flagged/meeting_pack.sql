-- One row per meeting: the documents as the board got them, as one zip. Those that were frozen
-- before the plan began to hide small counts still hold them, and are hidden.
with

meeting as (
    select * from intermediate.standing_meeting
),

upload_file as (
    select * from staging.upload_file
),

plan as (
    select
        plan_id,
        small_counts_hidden_at
    from counted.plan
    where smallest_shown_count is not null and not sees_all()
),

looked_up as (
    select
        meeting.upload_id,
        meeting.plan_id,
        upload_file.file_name,
        upload_file.file_content,
        meeting.meeting_date,
        coalesce(meeting.frozen_at < plan.small_counts_hidden_at, false) as is_hidden
    from meeting
    inner join upload_file
        on meeting.upload_id = upload_file.upload_id
    left join plan
        on meeting.plan_id = plan.plan_id
)

select * from looked_up
