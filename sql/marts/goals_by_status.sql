-- One row per plan, quarter, focus area, area (null = whole plan) and status: the number of goals.
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

counted as (
    select
        indicator.plan_id,
        indicator.plan_name as plan,
        indicator.focus_area_name as focus_area,
        indicator.canonical_focus_area_name as canonical_focus_area,
        attainment.area_code as area,
        area.area_name,
        attainment.quarter,
        attainment.status,
        count(*) as goals,
        attainment.year,
        indicator.focus_area_order,
        area.area_order
    from attainment
    inner join indicator
        on
            attainment.plan_id = indicator.plan_id
            and attainment.indicator_id = indicator.indicator_id
    left join area
        on
            attainment.plan_id = area.plan_id
            and attainment.area_code = area.area_code
    group by
        indicator.plan_id,
        indicator.plan_name,
        indicator.focus_area_name,
        indicator.canonical_focus_area_name,
        attainment.area_code,
        area.area_name,
        attainment.quarter,
        attainment.status,
        attainment.year,
        indicator.focus_area_order,
        area.area_order
)

select * from counted
