-- One row per indicator, area (null = whole plan) and quarter: its goal, with the names of all and
-- what the quarter before it was. is_in_reported_span tells the quarters that there are figures to
-- judge by from those of the plan that lie before its first figure or after its newest.
-- Materialized for plans with a quarter.
with

course as (
    select * from intermediate.course
),

indicator as (
    select * from materialized.indicator
),

area as (
    select * from materialized.area
),

contradicted as (
    select * from intermediate.contradicted
),

uncounted as (
    select * from intermediate.uncounted
),

contradicted_target as (
    select
        plan_id,
        indicator_id,
        period,
        parts
    from materialized.reconciliation
    where is_different and kind = 'target' and dimension = 'area'
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

-- When, and where, what the indicator counts was given a new meaning.
definition as (
    select
        plan_id,
        indicator_id,
        list(
            {
                'area': area,
                'changed_in': cast(floor(start_position + 0.5) as integer),
                'wholly_from': cast(ceil(start_position + 0.5) as integer)
            }
        ) as changes
    from materialized.plan_event
    where
        kind = 'definition'
        and indicator_id is not null
    group by plan_id, indicator_id
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
        course.area_code as area,
        area.area_name,
        case
            when course.year_start_quarter = 1 then cast(course.goal_year_start as text)
            else
                course.goal_year_start
                || '/'
                || right(cast(course.goal_year_start + 1 as text), 2)
        end as goal_year,
        course.quarter,
        indicator.theme,
        course.unit,
        course.aggregation,
        course.direction,
        indicator.indicator_kind,
        indicator.source,
        course.baseline_period,
        course.actual_status,
        course.known_quarters,
        course.status,
        course.status_of_parts,
        contradicted.ytd_dimension,
        uncounted.raw as uncounted,
        uncounted.status as uncounted_status,
        course.previous_status,
        course.change_is,
        course.actual,
        course.actual_low,
        course.actual_high,
        course.numerator,
        course.denominator,
        course.ytd,
        course.ytd_low,
        course.ytd_high,
        course.ytd_reported,
        course.ytd_computed,
        contradicted.parts_of_actual,
        contradicted.parts_of_ytd,
        contradicted_target.parts as parts_of_target,
        course.measured,
        course.previous_ytd,
        course.target_quarter,
        course.annual_target,
        course.annual_target_low,
        course.annual_target_high,
        course.expected_to_date,
        course.expected_to_date_high,
        course.gap,
        course.lacking,
        course.wanted,
        course.lacking_share,
        course.urgency,
        course.attainment,
        course.attainment_low,
        course.attainment_high,
        course.pace,
        course.share_of_whole,
        course.forecast,
        course.forecast_low,
        course.forecast_high,
        course.baseline,
        course.municipal_baseline,
        course.target_areas,
        course.year,
        course.goal_year_start,
        course.quarter_of_goal_year,
        course.due_quarter,
        course.quarters_missing,
        course.quarters_behind,
        course.areas,
        course.areas_behind,
        course.quarter_index,
        course.counted_from,
        defined_from(definition.changes, course.area_code, course.quarter_index) as defined_from,
        coalesce(area.residents, residents_of_plan.residents) as residents,
        indicator.focus_area_order,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order,
        course.is_sum_of_areas,
        course.is_actual_approximate,
        course.is_ytd_approximate as approximate,
        course.area_code is null as is_whole,
        course.is_in_reported_span,
        course.ytd_reported is not null as is_total_reported,
        contradicted.parts_of_ytd is not null as is_ytd_contradicted,
        contradicted.parts_of_actual is not null as is_actual_contradicted,
        false as is_actual_hidden,
        false as is_ytd_hidden,
        false as is_previous_ytd_hidden,
        indicator.is_masked
    from course
    inner join indicator
        on
            course.plan_id = indicator.plan_id
            and course.indicator_id = indicator.indicator_id
    left join contradicted
        on
            course.plan_id = contradicted.plan_id
            and course.indicator_id = contradicted.indicator_id
            and course.area_code is not distinct from contradicted.area_code
            and course.quarter = contradicted.quarter
    left join contradicted_target
        on
            course.plan_id = contradicted_target.plan_id
            and course.indicator_id = contradicted_target.indicator_id
            and course.area_code is null
            and course.goal_year_start
            = cast(left(contradicted_target.period, 4) as integer)
            and not contains(contradicted_target.period, 'K')
    left join uncounted
        on
            course.plan_id = uncounted.plan_id
            and course.indicator_id = uncounted.indicator_id
            and course.area_code is not distinct from uncounted.area_code
            and course.quarter_index = uncounted.quarter_index
    left join area
        on
            course.plan_id = area.plan_id
            and course.area_code = area.area_code
    left join residents_of_plan
        on
            course.plan_id = residents_of_plan.plan_id
            and course.area_code is null
    left join definition
        on
            course.plan_id = definition.plan_id
            and course.indicator_id = definition.indicator_id
)

select * from named
