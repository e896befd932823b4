-- One row per meeting and figure up to its quarter that was corrected after the meeting's figures
-- were frozen.
with

meeting as (
    select * from released.meeting
),

correction as (
    select * from released.correction
),

corrected as (
    select
        meeting.upload_id as meeting_upload_id,
        correction.*
    from meeting
    inner join correction
        on
            meeting.plan_id = correction.plan_id
            and meeting.quarter >= correction.period
            and meeting.event_id < correction.publication
)

select * from corrected
