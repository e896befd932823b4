-- One row per thing that somebody did: handed in, published, withdrew, wrote, froze, gave access,
-- downloaded, erased or commented on. It is of those who hand in alone. What is handed in and
-- published at once, by one person, is one row, with the instant it was handed in. words is what a
-- note or a decision says, the name of the file that was downloaded, the kind of what was erased,
-- who was given the role, or where a mail was sent; of a comment nothing is told but the role that
-- it is to.
with

upload as (
    select * from staging.upload
),

upload_event as (
    select * from staging.upload_event
),

ever_published as (
    select distinct upload_id
    from upload_event
    where upload_status = 'published'
),

-- A draft that the very next event, of the same person, published.
published_at_once as (
    select
        published.event_id,
        draft.event_id as draft_event_id,
        draft.event_at as handed_in_at
    from upload_event as draft
    inner join upload_event as published
        on
            draft.event_id + 1 = published.event_id
            and draft.upload_id = published.upload_id
            and draft.event_by = published.event_by
    where draft.upload_status = 'draft' and published.upload_status = 'published'
),

told_with_publication as (
    select draft_event_id as event_id
    from published_at_once
),

draft_event as (
    select * from staging.draft_event
),

audit_event as (
    select * from staging.audit_event
),

access_event as (
    select * from staging.access_event
),

plan as (
    select
        plan_id,
        plan_name
    from materialized.plan
),

note as (
    select
        upload_id,
        string_agg(text, '; ') as words
    from staging.plan_event
    group by upload_id
),

decision as (
    select
        upload_id,
        string_agg(decision, '; ') as words
    from staging.meeting_decision
    group by upload_id
),

meeting as (
    select
        upload_id,
        meeting_date
    from staging.meeting
),

small_counts as (
    select
        upload_id,
        bool_or(hides_small_counts) as hides_small_counts
    from staging.small_counts
    group by upload_id
),

done_to_upload as (
    select
        'u' || upload_event.event_id as action_id,
        subject_of(upload.layout) || '_' || case
            when upload_event.upload_status = 'draft' then 'handed_in'
            when upload_event.upload_status = 'withdrawn' and ever_published.upload_id is null
                then 'discarded'
            else upload_event.upload_status
        end as kind,
        upload.plan_id,
        upload_event.upload_id,
        upload.period,
        case
            when subject_of(upload.layout) = 'note' then note.words
            when subject_of(upload.layout) = 'decision' then decision.words
        end as words,
        upload_event.reason,
        upload_event.event_by,
        upload_event.event_from,
        upload_event.event_person,
        upload_event.event_id,
        null::integer as places,
        case
            when subject_of(upload.layout) = 'small_counts' then small_counts.hides_small_counts
        end as hides_small_counts,
        meeting.meeting_date,
        published_at_once.handed_in_at,
        upload_event.event_at as happened_at
    from upload_event
    inner join upload
        on upload_event.upload_id = upload.upload_id
    left join ever_published
        on upload_event.upload_id = ever_published.upload_id
    left join published_at_once
        on upload_event.event_id = published_at_once.event_id
    left join note
        on upload_event.upload_id = note.upload_id
    left join decision
        on upload_event.upload_id = decision.upload_id
    left join meeting
        on upload_event.upload_id = meeting.upload_id
    left join small_counts
        on upload_event.upload_id = small_counts.upload_id
    where upload_event.event_id not in (select event_id from told_with_publication)
),

-- What a draft became stands with the upload that it was published as.
done_to_draft as (
    select
        'k' || draft_id || '-' || draft_event as action_id,
        'draft_' || draft_event as kind,
        draft_id::text as words,
        event_by,
        event_from,
        event_person,
        event_at as happened_at
    from draft_event
    where draft_event != 'published'
),

only_happened as (
    select
        'h' || audit_event_id as action_id,
        event as kind,
        plan_id,
        upload_id,
        period,
        what as words,
        reason,
        event_by,
        event_from,
        event_person,
        places,
        event_at as happened_at
    from audit_event
),

given_access as (
    select
        'a' || access_event_id as action_id,
        'access_' || event as kind,
        plan_id,
        subject as words,
        role,
        reason,
        event_by,
        event_from,
        event_person,
        event_at as happened_at
    from access_event
),

-- That a mail is begun is no more than a step of sending it.
reminded as (
    select
        'm' || reminder_order as action_id,
        'reminder_' || reminder_state as kind,
        plan_id,
        quarter as period,
        sent_to as words,
        event_by,
        event_from,
        event_person,
        event_at as happened_at
    from staging.reminder
    where reminder_state != 'begun'
),

commented as (
    select
        'c' || event_number as action_id,
        'comment_' || comment_event as kind,
        plan_id,
        quarter as period,
        to_role as role,
        event_by,
        event_from,
        event_person,
        event_at as happened_at
    from staging.comment_event
),

done as (
    select * from done_to_upload
    union all by name
    select * from done_to_draft
    union all by name
    select * from only_happened
    union all by name
    select * from given_access
    union all by name
    select * from reminded
    union all by name
    select * from commented
),

described as (
    select
        done.action_id,
        done.kind,
        done.plan_id,
        plan.plan_name as plan,
        done.upload_id,
        upload.file_name,
        done.period,
        done.words,
        done.role,
        done.reason,
        done.event_by,
        done.event_from,
        done.event_person,
        done.event_id,
        done.places,
        done.hides_small_counts,
        done.meeting_date,
        done.handed_in_at,
        done.happened_at
    from done
    left join upload
        on done.upload_id = upload.upload_id
    left join plan
        on done.plan_id = plan.plan_id
    where hands_in(done.plan_id)
)

select * from described
