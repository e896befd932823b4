-- One row per plan and quarter, from its first to its last and from the first to the last one with
-- a figure (is_in_reported_span): when it begins, by when it is to be handed in, and when the first
-- of its figures that still counts was published.
-- Materialized.
with

observation as (
    select * from staging.observation
),

published_upload as (
    select * from standing.published_upload
),

plan as (
    select
        plan_id,
        year(start_date) * 4 + quarter(start_date) - 1 as first_quarter_index,
        year(end_date) * 4 + quarter(end_date) - 1 as last_quarter_index,
        reporting_deadline_days
    from materialized.plan
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
        unnest(range(first_quarter_index, last_quarter_index + 1)) as quarter_index,
        false as is_in_reported_span
    from plan
    union all
    select
        plan_id,
        unnest(range(first_quarter_index, last_quarter_index + 1)) as quarter_index,
        true as is_in_reported_span
    from first_and_last
),

either as (
    select
        plan_id,
        quarter_index,
        bool_or(is_in_reported_span) as is_in_reported_span
    from spread
    group by plan_id, quarter_index
),

named as (
    select
        either.plan_id,
        either.quarter_index,
        cast(either.quarter_index // 4 as integer) as year,
        cast(either.quarter_index % 4 + 1 as integer) as quarter_number,
        (either.quarter_index // 4) || 'K' || (either.quarter_index % 4 + 1) as quarter,
        reported.first_publication,
        either.is_in_reported_span,
        make_date(year, quarter_number * 3 - 2, 1) as start_date,
        last_day(make_date(year, quarter_number * 3, 1))
        + cast(plan.reporting_deadline_days as integer) as due_date,
        reported.first_published_at
    from either
    left join plan
        on either.plan_id = plan.plan_id
    left join reported
        on
            either.plan_id = reported.plan_id
            and either.quarter_index = reported.quarter_index
)

select * from named
