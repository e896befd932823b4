-- One row per indicator, area (null = whole plan) and quarter: its goal, with the names of all and
-- what the quarter before it was. quarters_behind counts the quarters in a row, up to this one, in
-- which the goal was behind or was not reached.
with

attainment as (
    select * from intermediate.attainment
),

indicator as (
    select * from intermediate.standing_indicator
),

area as (
    select * from intermediate.standing_area
),

residents_of_plan as (
    select
        plan_id,
        sum(residents) as residents
    from area
    where not is_benchmark
    group by plan_id
    having count(*) = count(residents)
),

followed as (
    select
        *,
        lag(status) over so_far as previous_status,
        lag(ytd) over this_goal_year as previous_ytd,
        quarter_index - coalesce(
            max(quarter_index) filter (where not is_behind(status)) over so_far,
            min(quarter_index) over so_far - 1
        ) as quarters_behind
    from attainment
    window
        so_far as (
            partition by plan_id, indicator_id, area_code order by quarter_index
        ),
        this_goal_year as (
            partition by plan_id, goal_year_start, indicator_id, area_code order by quarter_index
        )
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
        followed.area_code as area,
        area.area_name,
        case
            when indicator.year_start_quarter = 1 then cast(followed.goal_year_start as text)
            else
                followed.goal_year_start
                || '/'
                || right(cast(followed.goal_year_start + 1 as text), 2)
        end as goal_year,
        followed.quarter,
        indicator.theme,
        indicator.unit,
        indicator.aggregation,
        indicator.direction,
        indicator.indicator_kind,
        indicator.source,
        followed.baseline_period,
        followed.actual_status,
        followed.status,
        followed.previous_status,
        followed.actual,
        followed.actual_low,
        followed.actual_high,
        followed.numerator,
        followed.denominator,
        followed.ytd,
        followed.ytd_low,
        followed.ytd_high,
        followed.ytd_reported,
        followed.ytd_computed,
        followed.previous_ytd,
        followed.target_quarter,
        followed.annual_target,
        followed.annual_target_low,
        followed.annual_target_high,
        followed.expected_to_date,
        followed.gap,
        followed.attainment,
        followed.attainment_low,
        followed.attainment_high,
        followed.pace,
        followed.share_of_whole,
        followed.forecast,
        followed.forecast_low,
        followed.forecast_high,
        followed.baseline,
        followed.municipal_baseline,
        followed.year,
        followed.goal_year_start,
        followed.quarter_of_goal_year,
        followed.quarters_missing,
        followed.quarters_behind,
        followed.quarter_index,
        coalesce(area.residents, residents_of_plan.residents) as residents,
        indicator.focus_area_order,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order,
        followed.is_sum_of_areas,
        followed.is_actual_approximate,
        followed.is_ytd_approximate as approximate,
        followed.area_code is null as is_whole
    from followed
    inner join indicator
        on
            followed.plan_id = indicator.plan_id
            and followed.indicator_id = indicator.indicator_id
    left join area
        on
            followed.plan_id = area.plan_id
            and followed.area_code = area.area_code
    left join residents_of_plan
        on
            followed.plan_id = residents_of_plan.plan_id
            and followed.area_code is null
)

select * from named
