-- One row per plan and quarter from its first to its last quarter with a figure, without gaps,
-- and when the first of its figures that still counts was published.
-- Materialized.
with

observation as (
    select * from staging.observation
),

published_upload as (
    select * from standing.published_upload
),

figure as (
    select
        observation.plan_id,
        observation.period_year * 4 + observation.period_quarter - 1 as quarter_index,
        published_upload.publication,
        published_upload.published_at
    from observation
    inner join published_upload
        on observation.upload_id = published_upload.upload_id
    where is_achieved(observation.kind) and observation.period_quarter is not null
),

reported as (
    select
        plan_id,
        quarter_index,
        min(publication) as first_publication,
        min_by(published_at, publication) as first_published_at
    from figure
    group by plan_id, quarter_index
),

first_and_last as (
    select
        plan_id,
        min(quarter_index) as first_quarter_index,
        max(quarter_index) as last_quarter_index
    from reported
    group by plan_id
),

spread as (
    select
        plan_id,
        unnest(range(first_quarter_index, last_quarter_index + 1)) as quarter_index
    from first_and_last
),

named as (
    select
        spread.plan_id,
        spread.quarter_index,
        cast(spread.quarter_index // 4 as integer) as year,
        cast(spread.quarter_index % 4 + 1 as integer) as quarter_number,
        (spread.quarter_index // 4) || 'K' || (spread.quarter_index % 4 + 1) as quarter,
        reported.first_publication,
        reported.first_published_at
    from spread
    left join reported
        on
            spread.plan_id = reported.plan_id
            and spread.quarter_index = reported.quarter_index
)

select * from named
