-- One row per activity and quarter that a file reports of which is not published yet, for who hands
-- in: the newest such file. Nothing for who may not see the draft, because one of the plans that it
-- names hides small counts from them; a file that named none may be of any.
with

draft as (
    select * from staging.draft
),

draft_activity as (
    select * from staging.draft_activity
),

draft_plan as (
    select * from staging.draft_plan
),

upload as (
    select * from staging.upload
),

upload_event as (
    select * from staging.upload_event
),

observation as (
    select * from staging.observation
),

indicator as (
    select * from materialized.indicator
),

hiding_plan as (
    select plan_id
    from materialized.plan
    where smallest_shown_count is not null and not sees_all(plan_id)
),

closed_draft as (
    select distinct draft_plan.draft_id
    from draft_plan
    inner join hiding_plan
        on draft_plan.plan_id in ('', hiding_plan.plan_id)
),

kept_upload as (
    select upload_id
    from upload_event
    group by upload_id
    having max_by(upload_status, event_id) = 'draft'
),

reported as (
    select
        draft_activity.plan_id,
        draft_activity.activity_id,
        draft_activity.quarter,
        draft.file_name,
        draft.answered_at as kept_at
    from draft_activity
    inner join draft
        on draft_activity.draft_id = draft.draft_id
    left join closed_draft
        on draft_activity.draft_id = closed_draft.draft_id
    where closed_draft.draft_id is null
    union all
    select
        observation.plan_id,
        indicator.activity_id,
        observation.period as quarter,
        upload.file_name,
        upload.uploaded_at as kept_at
    from kept_upload
    inner join upload
        on kept_upload.upload_id = upload.upload_id
    inner join observation
        on upload.upload_id = observation.upload_id
    inner join indicator
        on
            observation.plan_id = indicator.plan_id
            and observation.indicator_id = indicator.indicator_id
    left join hiding_plan
        on observation.plan_id = hiding_plan.plan_id
    where
        is_achieved(observation.kind)
        and observation.period_quarter is not null
        and hiding_plan.plan_id is null
),

newest as (
    select
        plan_id,
        activity_id,
        quarter,
        max_by(file_name, kept_at) as file_name,
        max(kept_at) as kept_at
    from reported
    where sees_waiting_of(plan_id, activity_id)
    group by plan_id, activity_id, quarter
)

select * from newest
