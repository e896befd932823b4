-- One row per meeting: the documents as the board got them, as one zip.
select
    meeting.upload_id,
    meeting.plan_id,
    upload_file.file_name,
    upload_file.file_content,
    meeting.meeting_date
from intermediate.standing_meeting as meeting
inner join staging.upload_file as upload_file
    on meeting.upload_id = upload_file.upload_id
