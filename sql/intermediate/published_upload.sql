-- One row per upload that is published now; a higher publication supersedes a lower one.
with

upload_event as (
    select * from staging.upload_event
),

newest_event as (
    select
        upload_id,
        event_id as publication,
        upload_status,
        event_at as published_at
    from upload_event
    qualify row_number() over (partition by upload_id order by event_id desc) = 1
),

published as (
    select
        upload_id,
        publication,
        published_at
    from newest_event
    where upload_status = 'published'
)

select * from published
