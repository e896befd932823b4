-- One row per plan and quarter from its first to its last quarter with a figure, without gaps.
with

observation as (
    select * from staging.observation
),

published_upload as (
    select * from intermediate.published_upload
),

reported as (
    select
        observation.plan_id,
        min(observation.period_year * 4 + observation.period_quarter - 1) as first_quarter_index,
        max(observation.period_year * 4 + observation.period_quarter - 1) as last_quarter_index
    from observation
    inner join published_upload
        on observation.upload_id = published_upload.upload_id
    where observation.kind in ('actual', 'ytd') and observation.period_quarter is not null
    group by observation.plan_id
),

spread as (
    select
        plan_id,
        unnest(range(first_quarter_index, last_quarter_index + 1)) as quarter_index
    from reported
),

named as (
    select
        plan_id,
        quarter_index,
        cast(quarter_index // 4 as integer) as year,
        cast(quarter_index % 4 + 1 as integer) as quarter_number,
        (quarter_index // 4) || 'K' || (quarter_index % 4 + 1) as quarter
    from spread
)

select * from named
