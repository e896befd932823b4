-- One row per theme or indicator, area (null = whole plan) and quarter: what was reached in it.
-- Figures of different indicators are added only within a theme, and only if they count in it.
with

goal as (
    select * from released.goal_attainment
    where is_in_reported_span
),

by_indicator as (
    select
        plan_id,
        plan,
        'indicator' as level,
        theme,
        indicator_id,
        indicator,
        area,
        area_name,
        quarter,
        unit,
        actual,
        actual_low,
        actual_high,
        year,
        cast(actual is not null or is_actual_hidden as bigint) as indicators_reported,
        cast(1 as bigint) as indicators_counted,
        residents,
        area_order,
        is_actual_approximate as approximate,
        is_actual_hidden as is_hidden,
        is_whole
    from goal
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
        area_name,
        quarter,
        unit,
        unless_suppressed(bool_or(is_hidden), sum(actual)) as actual,
        unless_suppressed(bool_or(is_hidden), sum(actual_low)) as actual_low,
        unless_suppressed(bool_or(is_hidden), sum(actual_high)) as actual_high,
        year,
        sum(indicators_reported) as indicators_reported,
        count(*) as indicators_counted,
        residents,
        area_order,
        bool_or(approximate) as approximate,
        bool_or(is_hidden) as is_hidden,
        is_whole
    from by_indicator
    where theme is not null
    group by all
),

every_level as (
    select * from by_theme
    union all
    select * from by_indicator
)

select * from every_level
