-- One row per plan with a template of its own for the quarterly report: the one published last.
with

upload as (
    select
        upload_id,
        plan_id,
        file_name,
        uploaded_by
    from staging.upload
    where layout = 'report_template'
),

upload_file as (
    select
        upload_id,
        file_content
    from staging.upload_file
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select
        upload.upload_id,
        upload.plan_id,
        upload.file_name,
        upload.uploaded_by,
        upload_file.file_content,
        published_upload.published_at
    from upload
    inner join published_upload
        on upload.upload_id = published_upload.upload_id
    inner join upload_file
        on upload.upload_id = upload_file.upload_id
    qualify row_number() over (
        partition by upload.plan_id order by published_upload.publication desc
    ) = 1
)

select * from standing
