-- One row per plan, indicator, version of it, area (null = whole plan) and quarter: all that was
-- reported for it. A version counts the quarters that it is in force in, and beside them those of
-- their goal years that it takes over: what came before in the same unit, and what comes after as
-- long as it is counted in the same way. What follows is counted version by version.
-- The reported whole stands; where only the parts are given and areas add up, it is their sum.
-- An area takes part in a goal year when it has an actual, a year to date or a target there. A
-- target for each area is each one's own that has no other, and so many times that for the whole
-- where areas add up: target_areas is the number of areas that it counts for.
with

version as (
    select
        *,
        first_quarter_index
        - (first_quarter_index - year_start_quarter + 1) % 4 as first_goal_year_begins,
        last_quarter_index + 3
        - (last_quarter_index - year_start_quarter + 1) % 4 as last_goal_year_ends
    from materialized.indicator_version
    where last_quarter_index is null or last_quarter_index >= first_quarter_index
),

plan_quarter as (
    select * from materialized.quarter
),

plan as (
    select
        plan_id,
        index_of_quarter(start_date) as first_quarter_index
    from materialized.plan
),

area as (
    select
        plan_id,
        area_code,
        valid_from,
        valid_to
    from materialized.area
    where not is_benchmark
),

expected_quarter as (
    select * from intermediate.expected_quarter
),

-- Not materialized, so that a question about one plan reaches the figures of that plan only.
figure as not materialized (
    select * from materialized.figure
    where is_masked is not true
),

side_by_side as not materialized (
    select
        plan_id,
        goal_year_start,
        indicator_id,
        area_code,
        quarter_index,
        max(status) filter (where kind = 'actual') as actual_status,
        max(unit) filter (where kind = 'actual') as actual_unit,
        max(figure) filter (where kind = 'actual') as actual,
        max(low) filter (where kind = 'actual') as actual_low,
        max(high) filter (where kind = 'actual') as actual_high,
        bool_or(approximate) filter (where kind = 'actual') as is_actual_approximate,
        max(status) filter (where kind = 'ytd' and status = 'pending') as ytd_status,
        max(figure) filter (where kind = 'ytd') as ytd,
        max(low) filter (where kind = 'ytd') as ytd_low,
        max(high) filter (where kind = 'ytd') as ytd_high,
        bool_or(approximate) filter (where kind = 'ytd') as is_ytd_approximate
    from figure
    where kind not in ('baseline', 'period_target') and not is_benchmark
    group by plan_id, goal_year_start, indicator_id, area_code, quarter_index
),

stated_target as not materialized (
    select *
    from figure
    where kind = 'target' and not is_benchmark
),

target_of_each_area as not materialized (
    select stated.* replace (area.area_code as area_code)
    from stated_target as stated
    inner join area
        on stated.plan_id = area.plan_id
    left join stated_target as own
        on
            stated.plan_id = own.plan_id
            and stated.indicator_id = own.indicator_id
            and stated.goal_year_start = own.goal_year_start
            and stated.quarter_index is not distinct from own.quarter_index
            and area.area_code = own.area_code
    where stated.is_for_each_area and own.plan_id is null
),

target as not materialized (
    select * from stated_target
    union all
    select * from target_of_each_area
),

part_of_goal_year as (
    select
        plan_id,
        goal_year_start,
        indicator_id,
        area_code,
        actual_status is not null or ytd is not null as is_reported,
        true as is_stated
    from side_by_side
    where area_code is not null
    union all by name
    select
        plan_id,
        goal_year_start,
        indicator_id,
        area_code,
        false as is_reported,
        false as is_stated
    from target_of_each_area
),

-- What is reported for the whole alone is not known of any area, whatever is to be reached in each.
area_of_goal_year as (
    select
        plan_id,
        goal_year_start,
        indicator_id,
        area_code,
        bool_or(is_reported) as is_reported
    from part_of_goal_year
    group by plan_id, goal_year_start, indicator_id, area_code
    qualify
        bool_or(is_stated)
        or bool_or(bool_or(is_reported))
            over (partition by plan_id, goal_year_start, indicator_id)
),

newest_baseline as (
    select *
    from figure
    where kind = 'baseline' and figure is not null
    qualify row_number() over (
        partition by plan_id, indicator_id, area_code
        order by goal_year_start desc, quarter_index desc nulls last
    ) = 1
),

municipal_baseline as (
    select
        plan_id,
        indicator_id,
        max(figure) as municipal_baseline
    from newest_baseline
    where is_benchmark
    group by plan_id, indicator_id
),

placed as (
    select
        version.plan_id,
        version.indicator_id,
        version.version_number,
        version.denominator_id,
        version.unit,
        version.aggregation,
        version.direction,
        version.additive_areas,
        version.profile,
        version.year_start_quarter,
        version.counted_from,
        plan_quarter.quarter_index,
        plan_quarter.year,
        plan_quarter.quarter,
        plan_quarter.year
        - cast(plan_quarter.quarter_number < version.year_start_quarter as integer)
            as goal_year_start,
        (plan_quarter.quarter_number - version.year_start_quarter + 4) % 4 + 1
            as quarter_of_goal_year,
        plan_quarter.quarter_index - quarter_of_goal_year + 1 as year_begins,
        greatest(plan.first_quarter_index, coalesce(version.unit_from, 0)) as first_quarter_index,
        holds_in(
            version.first_quarter_index, version.last_quarter_index, plan_quarter.quarter_index
        ) as is_in_force,
        plan_quarter.quarter_index >= coalesce(version.aggregation_from, 0)
            as is_year_to_date_taken_over
    from version
    inner join plan_quarter
        on
            version.plan_id = plan_quarter.plan_id
            and holds_in(
                greatest(version.first_goal_year_begins, coalesce(version.unit_from, 0)),
                least(version.last_goal_year_ends, version.counted_to),
                plan_quarter.quarter_index
            )
    inner join plan
        on version.plan_id = plan.plan_id
),

goal_year as (
    select distinct
        plan_id,
        year_begins
    from placed
),

-- An area counts in the goal years of which it holds in a part.
area_of_plan as (
    select
        goal_year.plan_id,
        goal_year.year_begins,
        count(*) as areas
    from goal_year
    inner join area
        on
            goal_year.plan_id = area.plan_id
            and is_valid_between(
                area.valid_from, area.valid_to, goal_year.year_begins, goal_year.year_begins + 3
            )
    group by goal_year.plan_id, goal_year.year_begins
),

with_areas as (
    select
        placed.*,
        cast(null as text) as area_code,
        true as is_area_valid
    from placed
    union all
    select
        placed.*,
        area_of_goal_year.area_code,
        is_valid_between(
            area.valid_from, area.valid_to, placed.quarter_index, placed.quarter_index
        ) as is_area_valid
    from placed
    inner join area_of_goal_year
        on
            placed.plan_id = area_of_goal_year.plan_id
            and placed.goal_year_start = area_of_goal_year.goal_year_start
            and placed.indicator_id = area_of_goal_year.indicator_id
    inner join area
        on
            area_of_goal_year.plan_id = area.plan_id
            and area_of_goal_year.area_code = area.area_code
    where
        area_of_goal_year.is_reported
        or is_valid_between(
            area.valid_from, area.valid_to, placed.year_begins, placed.year_begins + 3
        )
),

reported as (
    select
        with_areas.*,
        with_areas.is_area_valid and expected_quarter.indicator_id is not null as is_expected,
        coalesce(in_quarter.actual_status, in_quarter.ytd_status) as actual_status,
        in_quarter.actual,
        in_quarter.actual_low,
        in_quarter.actual_high,
        in_quarter.is_actual_approximate,
        case when with_areas.is_year_to_date_taken_over then in_quarter.ytd end as ytd_reported,
        case when with_areas.is_year_to_date_taken_over then in_quarter.ytd_low end
            as ytd_reported_low,
        case when with_areas.is_year_to_date_taken_over then in_quarter.ytd_high end
            as ytd_reported_high,
        in_quarter.is_ytd_approximate,
        case
            when
                target_of_quarter.is_for_each_area
                and with_areas.additive_areas
                and with_areas.area_code is null
                then area_of_plan.areas
            else 1
        end as quarter_target_times,
        target_of_quarter.figure * quarter_target_times as explicit_target,
        target_of_quarter.low * quarter_target_times as explicit_target_low,
        target_of_quarter.high * quarter_target_times as explicit_target_high,
        case
            when
                target_of_year.is_for_each_area
                and with_areas.additive_areas
                and with_areas.area_code is null
                then area_of_plan.areas
            else 1
        end as target_times,
        case when target_of_year.is_for_each_area then target_times end as target_areas,
        target_of_year.figure * target_times as target,
        target_of_year.low * target_times as target_low,
        target_of_year.high * target_times as target_high,
        target_of_year.due_quarter,
        newest_baseline.figure as baseline,
        newest_baseline.period as baseline_period,
        municipal_baseline.municipal_baseline,
        -- In a ratio a share is reported as per cent and the counts behind it as a number.
        with_areas.aggregation = 'ratio' and in_quarter.actual_unit != with_areas.unit
            as is_numerator
    from with_areas
    left join side_by_side as in_quarter
        on
            with_areas.plan_id = in_quarter.plan_id
            and with_areas.indicator_id = in_quarter.indicator_id
            and with_areas.quarter_index = in_quarter.quarter_index
            and with_areas.area_code is not distinct from in_quarter.area_code
    left join target as target_of_quarter
        on
            with_areas.plan_id = target_of_quarter.plan_id
            and with_areas.indicator_id = target_of_quarter.indicator_id
            and with_areas.quarter_index = target_of_quarter.quarter_index
            and with_areas.area_code is not distinct from target_of_quarter.area_code
            and holds_in(
                target_of_quarter.first_quarter_index,
                target_of_quarter.last_quarter_index,
                with_areas.quarter_index
            )
    left join target as target_of_year
        on
            with_areas.plan_id = target_of_year.plan_id
            and with_areas.goal_year_start = target_of_year.goal_year_start
            and with_areas.indicator_id = target_of_year.indicator_id
            and with_areas.area_code is not distinct from target_of_year.area_code
            and target_of_year.quarter_index is null
            and holds_in(
                target_of_year.first_quarter_index,
                target_of_year.last_quarter_index,
                with_areas.quarter_index
            )
    left join area_of_plan
        on
            with_areas.plan_id = area_of_plan.plan_id
            and with_areas.year_begins = area_of_plan.year_begins
    left join expected_quarter
        on
            with_areas.plan_id = expected_quarter.plan_id
            and with_areas.indicator_id = expected_quarter.indicator_id
            and with_areas.quarter_index = expected_quarter.quarter_index
    left join newest_baseline
        on
            with_areas.plan_id = newest_baseline.plan_id
            and with_areas.indicator_id = newest_baseline.indicator_id
            and with_areas.area_code is not distinct from newest_baseline.area_code
    left join municipal_baseline
        on
            with_areas.plan_id = municipal_baseline.plan_id
            and with_areas.indicator_id = municipal_baseline.indicator_id
),

beside_areas as (
    select
        *,
        sum(actual) filter (where area_code is not null) over areas as areas_actual,
        sum(actual_low) filter (where area_code is not null) over areas as areas_actual_low,
        sum(actual_high) filter (where area_code is not null) over areas as areas_actual_high,
        bool_or(is_actual_approximate) over areas as is_any_area_approximate,
        bool_or(is_numerator) over areas as is_any_area_numerator,
        bool_or(actual_status = 'uncertain') over areas as is_any_area_uncertain,
        bool_or(actual_status = 'pending') over areas as is_any_area_pending,
        sum(explicit_target) filter (where area_code is not null) over areas
            as areas_explicit_target,
        sum(explicit_target_low) filter (where area_code is not null) over areas
            as areas_explicit_target_low,
        sum(explicit_target_high) filter (where area_code is not null) over areas
            as areas_explicit_target_high,
        max(coalesce(due_quarter, 4)) filter (where area_code is not null and target is not null)
            over areas as areas_due_quarter,
        sum(target) filter (where area_code is not null) over areas as areas_target,
        sum(target_low) filter (where area_code is not null) over areas as areas_target_low,
        sum(target_high) filter (where area_code is not null) over areas as areas_target_high
    from reported
    window
        areas as (
            partition by plan_id, goal_year_start, indicator_id, version_number, quarter_index
        )
),

ruled as (
    select
        *,
        area_code is null
        and actual is null
        and areas_actual is not null
        and (additive_areas or is_any_area_numerator) as is_sum_of_areas,
        area_code is null and explicit_target is null and additive_areas
            as is_explicit_target_sum_of_areas,
        area_code is null and target is null and additive_areas as is_target_sum_of_areas
    from beside_areas
),

whole_or_sum as (
    select
        plan_id,
        indicator_id,
        version_number,
        area_code,
        denominator_id,
        quarter,
        unit,
        aggregation,
        direction,
        baseline_period,
        case
            when is_sum_of_areas and is_any_area_uncertain then 'uncertain'
            when is_sum_of_areas then 'reported'
            when area_code is null and actual_status is null and is_any_area_pending then 'pending'
            else actual_status
        end as actual_status,
        case when is_sum_of_areas then areas_actual else actual end as actual,
        case when is_sum_of_areas then areas_actual_low else actual_low end as actual_low,
        case when is_sum_of_areas then areas_actual_high else actual_high end as actual_high,
        ytd_reported,
        ytd_reported_low,
        ytd_reported_high,
        case
            when is_explicit_target_sum_of_areas then areas_explicit_target
            else explicit_target
        end as explicit_target,
        case
            when is_explicit_target_sum_of_areas then areas_explicit_target_low
            else explicit_target_low
        end as explicit_target_low,
        case
            when is_explicit_target_sum_of_areas then areas_explicit_target_high
            else explicit_target_high
        end as explicit_target_high,
        case when is_target_sum_of_areas then areas_target else target end as target,
        case when is_target_sum_of_areas then areas_target_low else target_low end as target_low,
        case when is_target_sum_of_areas then areas_target_high else target_high end as target_high,
        baseline,
        municipal_baseline,
        case when not is_target_sum_of_areas then target_areas end as target_areas,
        year,
        goal_year_start,
        quarter_index,
        quarter_of_goal_year,
        case when is_target_sum_of_areas then areas_due_quarter else due_quarter end
            as due_quarter,
        -- Of its first goal year a plan only has the quarters since it began.
        greatest(first_quarter_index - year_begins, 0) as quarters_before_plan,
        is_expected or quarter_index < first_quarter_index as is_expected,
        year_start_quarter,
        counted_from,
        profile,
        additive_areas,
        is_in_force,
        coalesce(
            case when is_sum_of_areas then is_any_area_approximate else is_actual_approximate end,
            false
        ) as is_actual_approximate,
        coalesce(is_ytd_approximate, false) as is_ytd_approximate,
        not is_sum_of_areas as is_as_reported,
        coalesce(
            case when is_sum_of_areas then is_any_area_numerator else is_numerator end, false
        ) as is_numerator
    from ruled
),

counted as (
    select
        own.* exclude (actual, actual_low, actual_high, is_numerator),
        case when own.is_numerator then own.actual end as numerator,
        case when own.is_numerator then denominator.actual end as denominator,
        case
            when own.is_numerator then own.actual / nullif(denominator.actual, 0) * 100
            else own.actual
        end as actual,
        case
            when own.is_numerator then own.actual_low / nullif(denominator.actual, 0) * 100
            else own.actual_low
        end as actual_low,
        case
            when own.is_numerator then own.actual_high / nullif(denominator.actual, 0) * 100
            else own.actual_high
        end as actual_high
    from whole_or_sum as own
    left join whole_or_sum as denominator
        on
            own.plan_id = denominator.plan_id
            and own.denominator_id = denominator.indicator_id
            and denominator.is_in_force
            and own.quarter_index = denominator.quarter_index
            and own.area_code is not distinct from denominator.area_code
)

select * from counted
