-- One row per indicator, area (null = whole plan) and quarter: the quarter's target and its actual.
with

attainment as (
    select * from counted.attainment
),

indicator as (
    select * from intermediate.standing_indicator
),

area as (
    select * from intermediate.standing_area
),

named as (
    select
        indicator.plan_id,
        indicator.plan_name as plan,
        indicator.focus_area_name as focus_area,
        indicator.canonical_focus_area_name as canonical_focus_area,
        indicator.activity_id,
        indicator.activity_name as activity,
        indicator.indicator_id,
        indicator.indicator_name as indicator,
        attainment.area_code as area,
        area.area_name,
        attainment.quarter,
        indicator.unit,
        attainment.actual_status,
        attainment.target_quarter,
        attainment.actual,
        attainment.actual_low,
        attainment.actual_high,
        attainment.numerator,
        attainment.denominator,
        attainment.year,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order,
        attainment.is_actual_approximate as approximate,
        attainment.area_code is null as is_whole
    from attainment
    inner join indicator
        on
            attainment.plan_id = indicator.plan_id
            and attainment.indicator_id = indicator.indicator_id
    left join area
        on
            attainment.plan_id = area.plan_id
            and attainment.area_code = area.area_code
)

select * from named
