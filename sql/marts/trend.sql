-- One row per theme or indicator, area (null = whole plan) and quarter: what was reached in it.
-- Figures of different indicators are added only within a theme, and only if they count in it.
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

by_indicator as (
    select
        indicator.plan_id,
        indicator.plan_name as plan,
        'indicator' as level,
        indicator.theme,
        indicator.indicator_id,
        indicator.indicator_name as indicator,
        attainment.area_code as area,
        attainment.quarter,
        indicator.unit,
        attainment.actual,
        attainment.actual_low,
        attainment.actual_high,
        attainment.year,
        cast(attainment.actual is not null as bigint) as indicators_reported,
        cast(1 as bigint) as indicators_counted,
        attainment.is_actual_approximate as approximate
    from attainment
    inner join indicator
        on
            attainment.plan_id = indicator.plan_id
            and attainment.indicator_id = indicator.indicator_id
),

by_theme as (
    select
        plan_id,
        plan,
        'theme' as level,
        theme,
        cast(null as text) as indicator_id,
        cast(null as text) as indicator,
        area,
        quarter,
        unit,
        sum(actual) as actual,
        sum(actual_low) as actual_low,
        sum(actual_high) as actual_high,
        year,
        sum(indicators_reported) as indicators_reported,
        count(*) as indicators_counted,
        bool_or(approximate) as approximate
    from by_indicator
    where theme is not null
    group by plan_id, plan, theme, area, quarter, unit, year
),

every_level as (
    select * from by_theme
    union all
    select * from by_indicator
),

named as (
    select
        every_level.plan_id,
        every_level.plan,
        every_level.level,
        every_level.theme,
        every_level.indicator_id,
        every_level.indicator,
        every_level.area,
        area.area_name,
        every_level.quarter,
        every_level.unit,
        every_level.actual,
        every_level.actual_low,
        every_level.actual_high,
        every_level.year,
        every_level.indicators_reported,
        every_level.indicators_counted,
        area.area_order,
        every_level.approximate,
        every_level.area is null as is_whole
    from every_level
    left join area
        on
            every_level.plan_id = area.plan_id
            and every_level.area = area.area_code
)

select * from named
