-- One row per finding of an upload that counts, and for who hands in of any upload, with what of it
-- is hidden from the viewer: of a plan that hides small counts, words with a number in them, and
-- what is said about such words.
with

published_upload as (
    select * from standing.published_upload
),

finding as (
    select
        finding.*,
        upload.plan_id
    from staging.finding as finding
    inner join staging.upload as upload
        on finding.upload_id = upload.upload_id
    left join published_upload
        on finding.upload_id = published_upload.upload_id
    where published_upload.upload_id is not null or hands_in(upload.plan_id)
),

upload as (
    select upload.upload_id
    from staging.upload as upload
    inner join materialized.plan as plan
        on coalesce(upload.plan_id, plan.plan_id) = plan.plan_id
    where plan.smallest_shown_count is not null and not sees_all(plan.plan_id)
    group by upload.upload_id
),

looked_up as (
    select
        finding.*,
        upload.upload_id is not null as is_any_hidden
    from finding
    left join upload
        on finding.upload_id = upload.upload_id
),

judged as (
    select
        * exclude (is_any_hidden),
        is_any_hidden and tells_a_count(raw) as is_raw_hidden,
        is_any_hidden and (regexp_matches(message, '\d') or is_raw_hidden) as is_hidden,
        is_any_hidden and (regexp_matches(suggestion, '\d') or is_raw_hidden)
            as is_suggestion_hidden
    from looked_up
)

select * from judged
