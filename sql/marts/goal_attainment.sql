-- One row per indicator, area (null = whole plan) and quarter: how far its goal is attained.
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
        case
            when indicator.year_start_quarter = 1 then cast(attainment.goal_year_start as text)
            else
                attainment.goal_year_start
                || '/'
                || right(cast(attainment.goal_year_start + 1 as text), 2)
        end as goal_year,
        attainment.quarter,
        indicator.theme,
        indicator.unit,
        indicator.aggregation,
        indicator.direction,
        indicator.indicator_kind,
        attainment.baseline_period,
        attainment.actual_status,
        attainment.status,
        attainment.actual,
        attainment.actual_low,
        attainment.actual_high,
        attainment.ytd,
        attainment.ytd_low,
        attainment.ytd_high,
        attainment.ytd_reported,
        attainment.ytd_computed,
        attainment.annual_target,
        attainment.annual_target_low,
        attainment.annual_target_high,
        attainment.expected_to_date,
        attainment.gap,
        attainment.attainment,
        attainment.attainment_low,
        attainment.attainment_high,
        attainment.pace,
        attainment.share_of_whole,
        attainment.forecast,
        attainment.forecast_low,
        attainment.forecast_high,
        attainment.baseline,
        attainment.municipal_baseline,
        attainment.year,
        attainment.quarter_of_goal_year,
        attainment.quarters_missing,
        indicator.focus_area_order,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order,
        attainment.is_ytd_approximate as approximate,
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
