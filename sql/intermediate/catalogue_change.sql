-- One row per attribute of something in a plan's catalogue that the publication of an upload that
-- counts changed: before, after and why, and the day from which, null from the beginning. What an
-- upload said that was withdrawn since is null. What a change of the plan did to the status of its
-- goals is of the subject 'goal', and of no plan that hides small counts: a status tells of them.
with

catalogue_change as (
    select * from staging.catalogue_change
),

upload_event as (
    select * from staging.upload_event
),

published_upload as (
    select upload_id from standing.published_upload
),

hiding_plan as (
    select plan_id
    from materialized.plan
    where smallest_shown_count is not null
),

looked_up as (
    select
        upload_event.upload_id,
        catalogue_change.* exclude (event_id, upload_id, was_upload_id),
        upload_event.event_by as corrected_by,
        catalogue_change.event_id as publication,
        said_before.upload_id is null as was_withdrawn,
        -- What nothing describes any more is named in the words that it had before.
        said_since.upload_id is null as is_withdrawn,
        upload_event.event_at as published_at
    from catalogue_change
    inner join upload_event
        on catalogue_change.event_id = upload_event.event_id
    inner join published_upload
        on upload_event.upload_id = published_upload.upload_id
    left join published_upload as said_before
        on catalogue_change.was_upload_id = said_before.upload_id
    left join published_upload as said_since
        on
            coalesce(catalogue_change.upload_id, catalogue_change.was_upload_id)
            = said_since.upload_id
    where
        catalogue_change.subject != 'goal'
        or catalogue_change.plan_id not in (select plan_id from hiding_plan)
),

described as (
    select
        upload_id,
        plan_id,
        subject,
        case when not is_withdrawn then thing_id end as thing_id,
        case when not is_withdrawn then thing_name end as thing_name,
        attribute,
        case when not was_withdrawn then was end as was,
        case when not is_withdrawn then becomes end as becomes,
        reason,
        corrected_by,
        publication,
        was_withdrawn,
        is_withdrawn,
        valid_from,
        published_at
    from looked_up
)

select * from described
