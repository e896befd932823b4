-- One row per meeting: the documents as the board got them, as one zip. Those that were frozen
-- while the plan did not hide small counts hold them, and those from before a figure beside a small
-- count became another tell of it: they are hidden from the viewer.
with

meeting as (
    select * from standing.meeting
),

upload_file as (
    select * from staging.upload_file
),

small_counts as (
    select * from staging.small_counts
),

upload_event as (
    select * from staging.upload_event
),

plan as (
    select plan_id
    from materialized.plan
    where smallest_shown_count is not null and not sees_all(plan_id)
),

-- What counted when the documents were written is told by events: a clock may be wrong.
said_then as (
    select
        meeting.upload_id,
        small_counts.hides_small_counts,
        max(upload_event.event_id) as publication
    from meeting
    inner join small_counts
        on meeting.plan_id = small_counts.plan_id
    inner join upload_event
        on
            small_counts.upload_id = upload_event.upload_id
            and meeting.event_id >= upload_event.event_id
    group by meeting.upload_id, small_counts.upload_id, small_counts.hides_small_counts
    having max_by(upload_event.upload_status, upload_event.event_id) = 'published'
),

standing_then as (
    select
        upload_id,
        max_by(hides_small_counts, publication) as was_hiding
    from said_then
    group by upload_id
),

changed_since as (
    select distinct upload_id from suppression.changed_since_meeting
),

looked_up as (
    select
        meeting.upload_id,
        meeting.plan_id,
        upload_file.file_name,
        upload_file.file_content,
        meeting.meeting_date,
        plan.plan_id is not null
        and (
            not coalesce(standing_then.was_hiding, false) or changed_since.upload_id is not null
        ) as is_hidden
    from meeting
    inner join upload_file
        on meeting.upload_id = upload_file.upload_id
    left join plan
        on meeting.plan_id = plan.plan_id
    left join standing_then
        on meeting.upload_id = standing_then.upload_id
    left join changed_since
        on meeting.upload_id = changed_since.upload_id
)

select * from looked_up
