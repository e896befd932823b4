-- One row per indicator and quarter in which its figure is expected and none has been reported.
with

indicator as (
    select * from materialized.indicator
),

plan_quarter as (
    select * from materialized.quarter
),

expected_quarter as (
    select * from intermediate.expected_quarter
),

reported as (
    select distinct
        plan_id,
        indicator_id,
        quarter_index
    from materialized.figure
    where
        is_masked is not true
        and is_achieved(kind)
        and quarter_index is not null
        and status != 'missing'
),

outstanding as (
    select
        indicator.plan_id,
        indicator.activity_id,
        indicator.indicator_id,
        indicator.indicator_name as indicator,
        plan_quarter.quarter,
        indicator.indicator_order
    from expected_quarter
    inner join indicator
        on
            expected_quarter.plan_id = indicator.plan_id
            and expected_quarter.indicator_id = indicator.indicator_id
    inner join plan_quarter
        on
            expected_quarter.plan_id = plan_quarter.plan_id
            and expected_quarter.quarter_index = plan_quarter.quarter_index
    left join reported
        on
            expected_quarter.plan_id = reported.plan_id
            and expected_quarter.indicator_id = reported.indicator_id
            and expected_quarter.quarter_index = reported.quarter_index
    where reported.indicator_id is null
)

select * from outstanding
