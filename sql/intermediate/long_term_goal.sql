-- One row per long-term indicator, area (null = whole plan) and quarter: the newest figure by then,
-- held against the baseline it began from and the target at the plan's end.
-- The target reported for the latest year is the one at the plan's end, whichever year it is under.
-- A plan is over with the year it ends in, as every goal is judged when its year is over.
-- A goal with a baseline and no target only says a direction: it is better, unchanged or worse.
-- way_gone is the share of the way from the baseline to the target: below 0 is the wrong way.
-- Materialized for plans with a long-term indicator.
with

goal as not materialized (
    select *
    from materialized.goal_attainment
    where indicator_kind = 'long_term' and is_masked is not true
),

standing_figure as (
    select * from materialized.figure
    where is_masked is not true
),

indicator as (
    select
        plan_id,
        indicator_id,
        additive_areas
    from materialized.indicator
    where indicator_kind = 'long_term'
),

plan as (
    select * from materialized.plan
),

area as (
    select * from materialized.area
),

figure as not materialized (
    select
        standing_figure.*,
        indicator.additive_areas
    from standing_figure
    inner join indicator
        on
            standing_figure.plan_id = indicator.plan_id
            and standing_figure.indicator_id = indicator.indicator_id
),

newest_baseline as not materialized (
    select *
    from figure
    where kind = 'baseline' and figure is not null
    qualify row_number() over (
        partition by plan_id, indicator_id, area_code
        order by goal_year_start desc, quarter_index desc nulls last
    ) = 1
),

own_target as not materialized (
    select *
    from figure
    where kind = 'target' and figure is not null and not is_benchmark
    qualify rank() over (
        partition by plan_id, indicator_id, area_code
        order by goal_year_start desc, quarter_index desc nulls first
    ) = 1
),

area_of_indicator as (
    select distinct
        plan_id,
        indicator_id,
        area_code
    from figure
    where area_code is not null and not is_benchmark
),

every_quarter as (
    select
        plan_id,
        indicator_id,
        quarter,
        quarter_index,
        cast(null as text) as area_code
    from goal
    where is_whole
    union all
    select
        goal.plan_id,
        goal.indicator_id,
        goal.quarter,
        goal.quarter_index,
        area_of_indicator.area_code
    from goal
    inner join area_of_indicator
        on
            goal.plan_id = area_of_indicator.plan_id
            and goal.indicator_id = area_of_indicator.indicator_id
    where goal.is_whole
),

-- A target that is another from a date is that from its quarter on.
target_in_quarter as (
    select
        every_quarter.plan_id,
        every_quarter.indicator_id,
        every_quarter.area_code,
        every_quarter.quarter_index,
        own_target.figure,
        own_target.low,
        own_target.high,
        own_target.goal_year_start,
        own_target.additive_areas
    from every_quarter
    inner join own_target
        on
            every_quarter.plan_id = own_target.plan_id
            and every_quarter.indicator_id = own_target.indicator_id
            and every_quarter.area_code is not distinct from own_target.area_code
            and holds_in(
                own_target.first_quarter_index,
                own_target.last_quarter_index,
                every_quarter.quarter_index
            )
),

sum_of_targets as (
    select
        plan_id,
        indicator_id,
        quarter_index,
        sum(figure) as target,
        sum(low) as target_low,
        sum(high) as target_high,
        max(goal_year_start) as goal_year_start
    from target_in_quarter
    where area_code is not null and additive_areas
    group by plan_id, indicator_id, quarter_index
),

-- The figure of a year is known when the year is over; a level is known when it is reported.
known as not materialized (
    select *
    from goal
    where
        ytd is not null
        and (actual is not null or ytd_reported is not null)
        and (aggregation != 'sum' or quarter_of_goal_year = 4)
),

up_to_now as (
    select
        every_quarter.*,
        max(known.quarter_index) over (
            partition by every_quarter.plan_id, every_quarter.indicator_id, every_quarter.area_code
            order by every_quarter.quarter_index
        ) as figure_index
    from every_quarter
    left join known
        on
            every_quarter.plan_id = known.plan_id
            and every_quarter.indicator_id = known.indicator_id
            and every_quarter.area_code is not distinct from known.area
            and every_quarter.quarter_index = known.quarter_index
),

side_by_side as (
    select
        described.plan_id,
        described.focus_area,
        described.activity_id,
        described.activity,
        described.indicator_id,
        described.indicator,
        up_to_now.area_code as area,
        area.area_name,
        up_to_now.quarter,
        known.quarter as figure_quarter,
        newest_baseline.period as baseline_period,
        described.theme,
        described.unit,
        described.direction,
        described.source,
        newest_baseline.figure as baseline,
        described.municipal_baseline,
        known.ytd as figure,
        known.ytd_low as figure_low,
        known.ytd_high as figure_high,
        coalesce(own_target.figure, sum_of_targets.target) as target,
        coalesce(own_target.low, sum_of_targets.target_low) as target_low,
        coalesce(own_target.high, sum_of_targets.target_high) as target_high,
        greatest(
            year(plan.end_date), own_target.goal_year_start, sum_of_targets.goal_year_start
        ) as target_year,
        plan.on_track_from,
        plan.behind_from,
        plan.unchanged_within,
        up_to_now.quarter_index,
        described.focus_area_order,
        described.activity_order,
        described.indicator_order,
        area.area_order,
        known.approximate,
        up_to_now.quarter_index >= year(plan.end_date) * 4 + 3 as is_plan_over,
        described.is_in_reported_span,
        described.is_masked
    from up_to_now
    inner join plan
        on up_to_now.plan_id = plan.plan_id
    inner join goal as described
        on
            up_to_now.plan_id = described.plan_id
            and up_to_now.indicator_id = described.indicator_id
            and up_to_now.quarter_index = described.quarter_index
            and described.is_whole
    left join area
        on
            up_to_now.plan_id = area.plan_id
            and up_to_now.area_code = area.area_code
    left join known
        on
            up_to_now.plan_id = known.plan_id
            and up_to_now.indicator_id = known.indicator_id
            and up_to_now.area_code is not distinct from known.area
            and up_to_now.figure_index = known.quarter_index
    left join newest_baseline
        on
            up_to_now.plan_id = newest_baseline.plan_id
            and up_to_now.indicator_id = newest_baseline.indicator_id
            and up_to_now.area_code is not distinct from newest_baseline.area_code
    left join target_in_quarter as own_target
        on
            up_to_now.plan_id = own_target.plan_id
            and up_to_now.indicator_id = own_target.indicator_id
            and up_to_now.area_code is not distinct from own_target.area_code
            and up_to_now.quarter_index = own_target.quarter_index
    left join sum_of_targets
        on
            up_to_now.plan_id = sum_of_targets.plan_id
            and up_to_now.indicator_id = sum_of_targets.indicator_id
            and up_to_now.quarter_index = sum_of_targets.quarter_index
            and up_to_now.area_code is null
),

measured as (
    select
        *,
        -- What is to be reached: of an interval the end that the baseline is nearest to.
        case
            when direction != 'within' then target
            when baseline < target_low then target_low
            when baseline > target_high then target_high
        end as nearest_target,
        case
            when direction = 'increase' then target - figure
            when direction = 'decrease' then figure - target
            when figure > target_high then figure - target_high
            else target_low - figure
        end as distance,
        attainment_of(figure, direction, target, target_low, target_high, baseline) as attainment,
        coalesce(target, target_low, target_high) is not null as has_target,
        baseline is not null and direction != 'within' as has_direction,
        round(figure - baseline, 9) as change
    from side_by_side
),

followed as (
    select
        *,
        case
            when direction = 'decrease' and nearest_target >= baseline then null
            when direction = 'increase' and nearest_target <= baseline then null
            else (figure - baseline) / nullif(nearest_target - baseline, 0)
        end as way_gone,
        case
            when change is null then null
            when change = 0 then 'same'
            when
                not has_target
                and since_baseline_of(figure, baseline, direction, unchanged_within) = 'unchanged'
                then 'same'
            when direction = 'increase' and change > 0 then 'better'
            when direction = 'decrease' and change < 0 then 'better'
            when direction != 'within' then 'worse'
            when figure between target_low and target_high then 'better'
            when (change > 0) = (figure < target_low) then 'better'
            else 'worse'
        end as change_is,
        status_of(
            has_target := has_target or (has_direction and figure is null),
            since_baseline := since_baseline_of(figure, baseline, direction, unchanged_within),
            has_figure := figure is not null,
            is_pending := false,
            is_lost := false,
            is_unsettled := false,
            is_reached := distance <= 0,
            is_over := is_plan_over,
            is_as_expected := false,
            pace := attainment,
            pace_on_track := on_track_from,
            pace_behind := behind_from
        ) as status
    from measured
),

judged as (
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
        figure_quarter,
        baseline_period,
        theme,
        unit,
        direction,
        source,
        change_is,
        status,
        baseline,
        municipal_baseline,
        figure,
        figure_low,
        figure_high,
        target,
        case when target_low != target_high then target_low end as target_low,
        case when target_low != target_high then target_high end as target_high,
        case when has_target then target_year end as target_year,
        change,
        case when distance < 0 then 0 else distance end as distance,
        attainment,
        way_gone,
        unchanged_within,
        focus_area_order,
        activity_order,
        indicator_order,
        area_order,
        coalesce(approximate, false) as approximate,
        is_plan_over,
        is_in_reported_span,
        false as is_figure_hidden,
        false as is_baseline_hidden,
        is_masked
    from followed
)

select * from judged
