-- One row per activity and quarter: how many of its indicators were reported, when, and if in time.
-- handed_in_at is when the last of them came.
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

plan as (
    select * from materialized.plan
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
        plan_quarter.quarter_number,
        indicator.activity_order,
        count(*) as expected,
        count(reported_indicator.indicator_id) as reported,
        max(reported_indicator.handed_in_at) as handed_in_at
    from indicator
    inner join plan_quarter
        on indicator.plan_id = plan_quarter.plan_id
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
        plan_quarter.quarter_number,
        indicator.activity_order
),

due as (
    select
        counted.*,
        last_day(make_date(counted.year, counted.quarter_number * 3, 1))
        + cast(plan.reporting_deadline_days as integer) as due_date,
        cast(counted.handed_in_at as date) as handed_in_date
    from counted
    inner join plan
        on counted.plan_id = plan.plan_id
),

timed as (
    select
        plan_id,
        plan,
        focus_area,
        activity_id,
        activity,
        quarter,
        case
            when reported = 0 then 'missing'
            when reported < expected then 'partial'
            else 'complete'
        end as completeness,
        year,
        activity_order,
        expected,
        reported,
        reported / nullif(expected, 0) as share,
        case when handed_in_at is not null then greatest(handed_in_date - due_date, 0) end
            as days_late,
        handed_in_date <= due_date as is_on_time,
        due_date,
        handed_in_at
    from due
)

select * from timed
