-- One row per attribute of something in a plan's catalogue that the publication of an upload that
-- counts changed: before, after and why.
with

catalogue_change as (
    select * from staging.catalogue_change
),

upload_event as (
    select * from staging.upload_event
),

described as (
    select
        upload_event.upload_id,
        catalogue_change.plan_id,
        catalogue_change.subject,
        catalogue_change.thing_id,
        catalogue_change.thing_name,
        catalogue_change.attribute,
        catalogue_change.was,
        catalogue_change.becomes,
        catalogue_change.reason,
        upload_event.event_by as corrected_by,
        catalogue_change.event_id as publication,
        upload_event.event_at as published_at
    from catalogue_change
    inner join upload_event
        on catalogue_change.event_id = upload_event.event_id
    inner join intermediate.published_upload as published_upload
        on upload_event.upload_id = published_upload.upload_id
)

select * from described
