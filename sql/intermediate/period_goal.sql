-- One row per goal that has a target for the plan's whole period, area (null = whole plan) and
-- quarter of the plan: what the period has come to, beside that target.
-- period_to_date is counted of the goal years as they are counted themselves: a sum adds up the
-- years' figures, an average weighs them by their known quarters, a ratio is of all the counts, a
-- level is the newest; of different persons a second year can add nothing that is known. What was
-- counted in another way before is no part of it.
-- A target for each area is the areas' own, and so many times that for the whole where they add up.
-- A sum is expected by the profile of its years. The target is judged at the plan's last quarter.
with

plan as (
    select
        plan_id,
        on_track_from,
        behind_from,
        index_of_quarter(start_date) as first_quarter_index,
        index_of_quarter(end_date) as last_quarter_index,
        start_date,
        end_date
    from materialized.plan
),

stated as (
    select *
    from materialized.figure
    where
        kind = 'period_target'
        and figure is not null
        and not is_benchmark
        and is_masked is not true
    qualify row_number() over (
        partition by plan_id, indicator_id, area_code order by goal_year_start desc
    ) = 1
),

indicator as (
    select * from materialized.indicator
),

area as (
    select
        area.plan_id,
        area.area_code,
        area.area_name,
        area.area_order
    from materialized.area as area
    inner join plan
        on area.plan_id = plan.plan_id
    where
        not area.is_benchmark
        and is_valid_between(
            area.valid_from, area.valid_to, plan.first_quarter_index, plan.last_quarter_index
        )
),

areas_of_plan as (
    select
        plan_id,
        count(*) as areas
    from area
    group by plan_id
),

of_area as (
    select
        plan_id,
        indicator_id,
        area_code,
        figure,
        low,
        high,
        false as is_for_each_area
    from stated
    where area_code is not null
    union all
    select
        stated.plan_id,
        stated.indicator_id,
        area.area_code,
        stated.figure,
        stated.low,
        stated.high,
        true as is_for_each_area
    from stated
    inner join area
        on stated.plan_id = area.plan_id
    left join stated as own
        on
            stated.plan_id = own.plan_id
            and stated.indicator_id = own.indicator_id
            and area.area_code = own.area_code
    where stated.is_for_each_area and own.plan_id is null
),

of_whole as (
    select
        stated.plan_id,
        stated.indicator_id,
        stated.area_code,
        case
            when stated.is_for_each_area and indicator.additive_areas then areas_of_plan.areas
            else 1
        end as times,
        stated.figure * times as figure,
        stated.low * times as low,
        stated.high * times as high,
        stated.is_for_each_area
    from stated
    inner join indicator
        on
            stated.plan_id = indicator.plan_id
            and stated.indicator_id = indicator.indicator_id
    left join areas_of_plan
        on stated.plan_id = areas_of_plan.plan_id
    where stated.area_code is null
),

sum_of_areas as (
    select
        of_area.plan_id,
        of_area.indicator_id,
        cast(null as text) as area_code,
        sum(of_area.figure) as figure,
        sum(of_area.low) as low,
        sum(of_area.high) as high,
        false as is_for_each_area
    from of_area
    inner join indicator
        on
            of_area.plan_id = indicator.plan_id
            and of_area.indicator_id = indicator.indicator_id
            and indicator.additive_areas
    left join of_whole
        on
            of_area.plan_id = of_whole.plan_id
            and of_area.indicator_id = of_whole.indicator_id
    where of_whole.plan_id is null
    group by of_area.plan_id, of_area.indicator_id
),

target as (
    select * from of_area
    union all by name
    select * exclude (times) from of_whole
    union all by name
    select * from sum_of_areas
),

-- How much of the period's target the profile of the goal years lets one expect by a quarter.
shared_out as (
    select
        indicator.plan_id,
        indicator.indicator_id,
        plan_quarter.quarter_index,
        (plan_quarter.quarter_number - indicator.year_start_quarter + 4) % 4 + 1 as place,
        indicator.profile[place] - coalesce(indicator.profile[place - 1], 0) as weight,
        sum(weight) over so_far / nullif(sum(weight) over in_all, 0) as share
    from indicator
    inner join plan
        on indicator.plan_id = plan.plan_id
    inner join materialized.quarter as plan_quarter
        on
            indicator.plan_id = plan_quarter.plan_id
            and plan_quarter.quarter_index
            between plan.first_quarter_index and plan.last_quarter_index
    window
        so_far as (
            partition by indicator.plan_id, indicator.indicator_id
            order by plan_quarter.quarter_index
        ),
        in_all as (partition by indicator.plan_id, indicator.indicator_id)
),

goal as (
    select
        goal.*,
        goal.quarter_of_goal_year - coalesce(goal.quarters_missing, 0) as known,
        goal.numerator is not null and goal.denominator is not null as is_counted_ratio
    from materialized.goal_attainment as goal
    inner join plan
        on
            goal.plan_id = plan.plan_id
            and goal.quarter_index between plan.first_quarter_index and plan.last_quarter_index
    where goal.is_masked is not true
),

counted as (
    select
        *,
        count(ytd) over so_far > 0 as has_figure,
        coalesce(ytd, 0) + coalesce(sum(ytd) filter (where quarter_of_goal_year = 4) over before, 0)
            as total,
        coalesce(ytd * known, 0)
        + coalesce(sum(ytd * known) filter (where quarter_of_goal_year = 4) over before, 0)
            as weighed,
        case when ytd is not null then known else 0 end
        + coalesce(
            sum(known) filter (where quarter_of_goal_year = 4 and ytd is not null) over before, 0
        ) as quarters_known,
        quarters_missing
        + coalesce(sum(quarters_missing) filter (where quarter_of_goal_year = 4) over before, 0)
            as period_quarters_missing,
        max(ytd) over so_far as highest,
        last_value(ytd ignore nulls) over so_far as newest,
        sum(numerator) filter (where is_counted_ratio) over so_far
        / nullif(sum(denominator) filter (where is_counted_ratio) over so_far, 0)
        * 100 as ratio,
        bool_or(approximate) over so_far as is_any_approximate,
        goal_year_start = min(goal_year_start) over so_far as is_first_year
    from goal
    window
        so_far as (
            partition by plan_id, indicator_id, area, counted_from
            order by quarter_index
        ),
        before as (
            partition by plan_id, indicator_id, area, counted_from
            order by quarter_index
            rows between unbounded preceding and 1 preceding
        )
),

beside_target as (
    select
        counted.plan_id,
        counted.focus_area,
        counted.activity_id,
        counted.activity,
        counted.indicator_id,
        counted.indicator,
        counted.area,
        counted.area_name,
        counted.quarter,
        counted.theme,
        counted.unit,
        counted.aggregation,
        counted.direction,
        counted.status as status_of_year,
        case
            when not counted.has_figure then null
            when counted.aggregation = 'sum' then counted.total
            when counted.aggregation = 'average'
                then counted.weighed / nullif(counted.quarters_known, 0)
            when counted.aggregation = 'max' then counted.highest
            when counted.aggregation = 'ratio' then coalesce(counted.ratio, counted.newest)
            when counted.aggregation = 'last' then counted.newest
            when counted.is_first_year then counted.newest
        end as period_to_date,
        target.figure as period_target,
        target.low as period_target_low,
        target.high as period_target_high,
        case
            when counted.direction = 'increase' then target.figure
            when counted.direction = 'within' then target.low
        end as lower_end,
        case
            when counted.direction = 'decrease' then target.figure
            when counted.direction = 'within' then target.high
        end as upper_end,
        case when counted.aggregation = 'sum' then shared_out.share else 1 end as expected_share,
        counted.baseline,
        year(plan.start_date) as first_year,
        year(plan.end_date) as last_year,
        counted.quarter_index,
        counted.focus_area_order,
        counted.activity_order,
        counted.indicator_order,
        counted.area_order,
        case when counted.aggregation = 'sum' then counted.period_quarters_missing else 0 end
            as quarters_missing,
        counted.is_any_approximate as approximate,
        target.is_for_each_area,
        counted.is_in_reported_span,
        counted.quarter_index >= plan.last_quarter_index as is_over,
        is_summed_ceiling(counted.aggregation, counted.direction) as is_ceiling,
        plan.on_track_from,
        plan.behind_from
    from counted
    inner join plan
        on counted.plan_id = plan.plan_id
    inner join target
        on
            counted.plan_id = target.plan_id
            and counted.indicator_id = target.indicator_id
            and counted.area is not distinct from target.area_code
    inner join shared_out
        on
            counted.plan_id = shared_out.plan_id
            and counted.indicator_id = shared_out.indicator_id
            and counted.quarter_index = shared_out.quarter_index
),

expected as (
    select
        *,
        case
            when aggregation = 'sum' then expected_of(lower_end * expected_share, unit, false)
            else lower_end
        end as expected_lower,
        case
            when aggregation = 'sum' then expected_of(upper_end * expected_share, unit, true)
            else upper_end
        end as expected_upper
    from beside_target
),

compared as (
    select
        *,
        case
            when coalesce(period_target, period_target_high) > 0
                then
                    attainment_of(
                        period_to_date,
                        direction,
                        period_target,
                        period_target_low,
                        period_target_high,
                        baseline
                    )
        end as attainment,
        case
            when is_ceiling and direction = 'decrease'
                then
                    case
                        when expected_upper > 0 and period_to_date > 0
                            then expected_upper / period_to_date
                    end
            else
                attainment_of(
                    period_to_date,
                    direction,
                    coalesce(expected_lower, expected_upper),
                    expected_lower,
                    expected_upper,
                    baseline
                )
        end as pace,
        coalesce(is_ceiling and not is_met(period_to_date, null, expected_upper), false)
            as is_above_expected
    from expected
),

judged as (
    select
        *,
        status_of(
            has_target := true,
            since_baseline := null,
            has_figure := period_to_date is not null,
            is_pending := status_of_year = 'pending',
            is_lost := is_ceiling
            and upper_end >= 0
            and period_to_date is not null
            and not is_met(period_to_date, null, upper_end),
            is_unsettled := quarters_missing > 0
            and (is_ceiling or not is_met(period_to_date, lower_end, null)),
            is_reached := is_met(period_to_date, lower_end, upper_end)
            and (is_over or not is_ceiling),
            is_over := is_over,
            is_as_expected := is_met(period_to_date, expected_lower, expected_upper),
            pace := pace,
            pace_on_track := case when not is_above_expected then on_track_from end,
            pace_behind := behind_from
        ) as status
    from compared
)

select
    plan_id,
    focus_area,
    activity_id,
    activity,
    indicator_id,
    indicator,
    area,
    area_name,
    quarter,
    theme,
    unit,
    aggregation,
    direction,
    status,
    period_to_date,
    case when direction != 'within' then period_target end as period_target,
    case when direction = 'within' then period_target_low end as period_target_low,
    case when direction = 'within' then period_target_high end as period_target_high,
    coalesce(expected_lower, expected_upper) as expected_to_date,
    case when direction = 'within' then expected_upper end as expected_to_date_high,
    attainment,
    first_year,
    last_year,
    quarter_index,
    focus_area_order,
    activity_order,
    indicator_order,
    area_order,
    cast(quarters_missing as bigint) as quarters_missing,
    approximate,
    is_for_each_area,
    is_in_reported_span
from judged
