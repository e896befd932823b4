-- One row per upload that is published now; a higher publication supersedes a lower one.
with

upload_event as (
    select * from staging.upload_event
),

published as (
    select
        upload_id,
        max(event_id) as publication,
        max_by(event_at, event_id) as published_at
    from upload_event
    group by upload_id
    having max_by(upload_status, event_id) = 'published'
)

select * from published
