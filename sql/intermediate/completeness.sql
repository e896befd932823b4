-- One row per activity and quarter in which figures are expected of it: of how many indicators, how
-- many of these were reported, when, and if in time.
-- handed_in_at is when the last of them came. What is missing today is said where rows are read.
-- Materialized for plans with a quarter.
with

standing_figure as (
    select * from materialized.figure
    where is_masked is not true
),

plan_quarter as (
    select * from materialized.quarter
),

indicator as (
    select * from materialized.indicator
),

expected_quarter as (
    select * from intermediate.expected_quarter
),

upload as (
    select * from staging.upload
),

reported_indicator as (
    select
        standing_figure.plan_id,
        standing_figure.indicator_id,
        standing_figure.quarter_index,
        min(upload.uploaded_at) as handed_in_at
    from standing_figure
    inner join upload
        on standing_figure.upload_id = upload.upload_id
    where
        is_achieved(standing_figure.kind)
        and standing_figure.quarter_index is not null
        and standing_figure.status != 'missing'
    group by
        standing_figure.plan_id, standing_figure.indicator_id, standing_figure.quarter_index
),

counted as (
    select
        indicator.plan_id,
        indicator.plan_name as plan,
        indicator.focus_area_name as focus_area,
        indicator.activity_id,
        indicator.activity_name as activity,
        plan_quarter.quarter,
        plan_quarter.year,
        indicator.activity_order,
        plan_quarter.start_date,
        plan_quarter.due_date,
        count(*) as expected,
        count(reported_indicator.indicator_id) as reported,
        max(reported_indicator.handed_in_at) as handed_in_at
    from indicator
    inner join expected_quarter
        on
            indicator.plan_id = expected_quarter.plan_id
            and indicator.indicator_id = expected_quarter.indicator_id
    inner join plan_quarter
        on
            expected_quarter.plan_id = plan_quarter.plan_id
            and expected_quarter.quarter_index = plan_quarter.quarter_index
    left join reported_indicator
        on
            indicator.plan_id = reported_indicator.plan_id
            and indicator.indicator_id = reported_indicator.indicator_id
            and plan_quarter.quarter_index = reported_indicator.quarter_index
    group by
        indicator.plan_id,
        indicator.plan_name,
        indicator.focus_area_name,
        indicator.activity_id,
        indicator.activity_name,
        plan_quarter.quarter,
        plan_quarter.year,
        indicator.activity_order,
        plan_quarter.start_date,
        plan_quarter.due_date
),

timed as (
    select
        plan_id,
        plan,
        focus_area,
        activity_id,
        activity,
        quarter,
        year,
        activity_order,
        expected,
        reported,
        reported / nullif(expected, 0) as share,
        case
            when handed_in_at is not null then greatest(cast(handed_in_at as date) - due_date, 0)
        end as days_late,
        cast(handed_in_at as date) <= due_date as is_on_time,
        start_date,
        due_date,
        handed_in_at
    from counted
)

select * from timed
