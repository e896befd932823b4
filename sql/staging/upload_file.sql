-- One row per file that was handed in: its bytes. What the board is given (the meetings' documents
-- and the plans' own templates) is everyone's. Any other file holds what is replaced in its rows:
-- it is read by those who see all, until it is withdrawn.
with

upload_event as (
    select * from main.upload_event
),

withdrawn as (
    select upload_id
    from upload_event
    group by upload_id
    having max_by(event, event_id) = 'withdrawn'
)

select
    upload.upload_id,
    upload.plan_id,
    upload.file_name,
    case
        when upload.layout in ('meeting', 'report_template') and may_read(upload.plan_id)
            then upload.file_content
        when sees_all(upload.plan_id) and withdrawn.upload_id is null then upload.file_content
    end as file_content
from main.upload as upload
left join withdrawn
    on upload.upload_id = withdrawn.upload_id
