-- One row per plan, indicator, area (null = whole) and quarter: attainment, pace, status, forecast.
-- A goal has a lower end (increase), an upper one (decrease) or both (within); lower and upper say
-- which. A quarterly target in the report replaces the profile's share of the annual target for it.
-- measured is the figure that is judged: the year to date or, where a sum has targets for single
-- quarters only, what those of them that are reported come to.
-- A target with a deadline inside the year is expected by it, and judged by what was reached then.
-- status_of_parts is the status that the parts of a reported year to date give, where they come to
-- another figure.
-- A long-term goal that has no target of any year is held against its baseline; where its figures
-- add up over the year, only a whole year's is.
-- normal_share is what earlier full goal years had reached by the same quarter, else the profile; a
-- goal year that began before the figures were counted as they are now is none of them.
with

year_to_date as (
    select * from materialized.year_to_date
),

contradicted as (
    select * from intermediate.contradicted
    where parts_of_ytd is not null
),

plan as (
    select
        plan_id,
        on_track_from,
        behind_from,
        unchanged_within
    from materialized.plan
),

long_term as (
    select
        plan_id,
        indicator_id
    from materialized.indicator
    where indicator_kind = 'long_term'
),

target_of_any_year as (
    select * from intermediate.target_of_any_year
),

with_target as (
    select distinct
        year_to_date.plan_id,
        year_to_date.indicator_id,
        year_to_date.area_code,
        year_to_date.quarter
    from year_to_date
    inner join target_of_any_year
        on
            year_to_date.plan_id = target_of_any_year.plan_id
            and year_to_date.indicator_id = target_of_any_year.indicator_id
            and year_to_date.area_code is not distinct from target_of_any_year.area_code
            and holds_in(
                target_of_any_year.first_quarter_index,
                target_of_any_year.last_quarter_index,
                year_to_date.quarter_index
            )
),

shared_out as (
    select
        *,
        case when due_quarter < 4 then nullif(profile[due_quarter], 0) else 1 end as share_when_due,
        case
            when quarter_of_goal_year >= due_quarter and due_quarter < 4 then 1
            else coalesce(profile[quarter_of_goal_year] / share_when_due, 0)
        end as expected_share,
        case
            when quarter_of_goal_year > due_quarter then 1
            else coalesce(profile[quarter_of_goal_year - 1] / share_when_due, 0)
        end as share_before,
        max(ytd) filter (where quarter_of_goal_year = due_quarter) over goal_year as ytd_when_due,
        max(quarters_missing) filter (where quarter_of_goal_year = due_quarter and ytd is not null)
            over goal_year as quarters_missing_when_due,
        aggregation = 'sum' as is_sum,
        is_sum and annual_lower is null and annual_upper is null as is_by_quarter,
        coalesce(explicit_lower, explicit_upper) is not null as has_quarter_target,
        case
            when
                quarters_missing = 0
                and quarter_index - quarter_of_goal_year + 1 >= coalesce(counted_from, 0)
                then
                    ytd / nullif(
                        max(ytd) filter (where quarter_of_goal_year = 4 and quarters_missing = 0)
                            over goal_year,
                        0
                    )
        end as share_of_full_year
    from year_to_date
    window
        goal_year as (
            partition by plan_id, goal_year_start, indicator_id, version_number, area_code
        )
),

added_up as (
    select
        *,
        quarters_missing = 0
        and count(*) filter (where has_quarter_target) over so_far = quarter_of_goal_year
            as is_every_quarter_known,
        is_by_quarter and bool_or(has_quarter_target) over so_far as has_targets_of_quarters,
        sum(actual) filter (where has_quarter_target) over so_far as actual_beside_targets,
        case
            when is_every_quarter_known or ytd is null then sum(explicit_lower) over so_far
            else sum(explicit_lower) filter (where actual is not null) over so_far
        end as quarters_lower,
        case
            when is_every_quarter_known or ytd is null then sum(explicit_upper) over so_far
            else sum(explicit_upper) filter (where actual is not null) over so_far
        end as quarters_upper,
        annual_lower * expected_share + coalesce(
            sum(explicit_lower - annual_lower * (expected_share - share_before)) over so_far, 0
        ) as share_of_lower,
        annual_upper * expected_share + coalesce(
            sum(explicit_upper - annual_upper * (expected_share - share_before)) over so_far, 0
        ) as share_of_upper
    from shared_out
    window
        so_far as (
            partition by plan_id, goal_year_start, indicator_id, version_number, area_code
            order by quarter_index
            rows between unbounded preceding and current row
        )
),

expected as (
    select
        *,
        case
            when is_by_quarter and not is_every_quarter_known then actual_beside_targets
            when quarter_of_goal_year > due_quarter then coalesce(ytd_when_due, ytd)
            else ytd
        end as measured,
        case
            when not is_sum then coalesce(explicit_lower, annual_lower)
            when is_by_quarter then quarters_lower
            else expected_of(share_of_lower, unit, false)
        end as expected_lower,
        case
            when not is_sum then coalesce(explicit_upper, annual_upper)
            when is_by_quarter then quarters_upper
            else expected_of(share_of_upper, unit, true)
        end as expected_upper,
        coalesce(
            explicit_target,
            case
                when is_sum
                    then
                        expected_of(annual_target * expected_share, unit, direction = 'decrease')
                        - expected_of(annual_target * share_before, unit, direction = 'decrease')
                when aggregation != 'unique' then annual_target
            end
        ) as target_quarter,
        is_sum
        and case
            when quarter_of_goal_year > due_quarter
                then coalesce(quarters_missing_when_due, quarters_missing)
            else quarters_missing
        end > 0 as is_incomplete,
        case
            when due_quarter < 4 and is_sum then expected_share
            when is_sum then coalesce(avg(share_of_full_year) over earlier_years, expected_share)
            else 1.0
        end as normal_share,
        case
            when is_sum and count(share_of_full_year) over earlier_years >= 2
                then min(share_of_full_year) over earlier_years
        end as lowest_share,
        case
            when is_sum and count(share_of_full_year) over earlier_years >= 2
                then max(share_of_full_year) over earlier_years
        end as highest_share,
        case
            when additive_areas
                then
                    ytd / nullif(
                        max(ytd) filter (where area_code is null) over every_area, 0
                    )
        end as share_of_whole
    from added_up
    where is_in_force
    window
        earlier_years as (
            partition by plan_id, indicator_id, counted_from, area_code, quarter_of_goal_year
            order by goal_year_start
            rows between unbounded preceding and 1 preceding
        ),
        every_area as (
            partition by plan_id, indicator_id, quarter_index
        )
),

as_parts as (
    select
        expected.* replace (
            case when measured = ytd then contradicted.parts_of_ytd else measured end as measured,
            contradicted.parts_of_ytd as ytd
        )
    from expected
    inner join contradicted
        on
            expected.plan_id = contradicted.plan_id
            and expected.indicator_id = contradicted.indicator_id
            and expected.area_code is not distinct from contradicted.area_code
            and expected.quarter = contradicted.quarter
),

both_ways as (
    select
        *,
        false as is_of_parts
    from expected
    union all by name
    select
        *,
        true as is_of_parts
    from as_parts
),

compared as (
    select
        *,
        quarter_of_goal_year >= due_quarter as is_over,
        not is_incomplete and not is_over as has_forecast,
        -- What is to be reached: without an annual target it is that of the quarters.
        coalesce(annual_lower, case when not is_sum or is_over then expected_lower end)
            as wanted_lower,
        coalesce(annual_upper, case when not is_sum or is_over then expected_upper end)
            as wanted_upper,
        is_summed_ceiling(aggregation, direction) as is_ceiling,
        coalesce(
            is_ceiling and not is_met(measured, null, expected_upper), false
        ) as is_above_expected,
        -- A sum that is to fall below zero starts above its goal.
        coalesce(
            is_ceiling and annual_upper >= 0 and not is_met(measured, null, annual_upper),
            false
        ) as is_ceiling_passed,
        case
            when coalesce(annual_target, annual_target_high) > 0
                then [
                    attainment_of(
                        ytd,
                        direction,
                        annual_target,
                        annual_target_low,
                        annual_target_high,
                        baseline
                    ),
                    attainment_of(
                        ytd_low,
                        direction,
                        annual_target,
                        annual_target_low,
                        annual_target_high,
                        baseline
                    ),
                    attainment_of(
                        ytd_high,
                        direction,
                        annual_target,
                        annual_target_low,
                        annual_target_high,
                        baseline
                    )
                ]
        end as attainments,
        case
            when is_ceiling and direction = 'decrease'
                then
                    case
                        when expected_upper > 0 and measured > 0 then expected_upper / measured
                    end
            else
                attainment_of(
                    measured,
                    direction,
                    coalesce(expected_lower, expected_upper),
                    expected_lower,
                    expected_upper,
                    baseline
                )
        end as pace,
        case
            when direction = 'increase' then expected_lower - measured
            when direction = 'decrease' or measured > expected_upper
                then measured - expected_upper
            else greatest(expected_lower - measured, 0)
        end as gap
    from both_ways
),

judged as (
    select
        compared.plan_id,
        compared.indicator_id,
        compared.area_code,
        compared.quarter,
        compared.unit,
        compared.aggregation,
        compared.direction,
        compared.baseline_period,
        compared.actual_status,
        compared.known_quarters,
        status_of(
            has_target := coalesce(compared.wanted_lower, compared.wanted_upper) is not null
            or (
                compared.has_targets_of_quarters
                and (compared.ytd is null or compared.measured is not null)
            ),
            since_baseline := case
                when
                    long_term.indicator_id is not null
                    and with_target.indicator_id is null
                    and (not compared.is_sum or (compared.is_over and not compared.is_incomplete))
                    then
                        since_baseline_of(
                            compared.ytd,
                            compared.baseline,
                            compared.direction,
                            plan.unchanged_within
                        )
            end,
            has_figure := compared.ytd is not null,
            is_pending := compared.newest_status = 'pending',
            is_lost := compared.is_ceiling_passed,
            is_unsettled := compared.is_incomplete
            and not compared.is_by_quarter
            and (
                compared.is_ceiling
                or not is_met(compared.measured, compared.wanted_lower, null)
            ),
            is_reached := is_met(compared.measured, compared.wanted_lower, compared.wanted_upper)
            and (compared.is_over or not compared.is_ceiling),
            is_over := compared.is_over,
            is_as_expected := is_met(
                compared.measured, compared.expected_lower, compared.expected_upper
            ),
            pace := compared.pace,
            pace_on_track := case when not compared.is_above_expected then plan.on_track_from end,
            pace_behind := plan.behind_from
        ) as status,
        compared.actual,
        compared.actual_low,
        compared.actual_high,
        compared.numerator,
        compared.denominator,
        compared.ytd,
        compared.ytd_low,
        compared.ytd_high,
        compared.ytd_reported,
        compared.ytd_computed,
        compared.measured,
        compared.target_quarter,
        compared.annual_target,
        compared.annual_target_low,
        compared.annual_target_high,
        compared.wanted_lower,
        compared.wanted_upper,
        coalesce(compared.expected_lower, compared.expected_upper) as expected_to_date,
        case when compared.direction = 'within' then compared.expected_upper end
            as expected_to_date_high,
        compared.gap,
        compared.attainments[1] as attainment,
        least(compared.attainments[2], compared.attainments[3]) as attainment_low,
        greatest(compared.attainments[2], compared.attainments[3]) as attainment_high,
        compared.pace,
        compared.share_of_whole,
        case when compared.has_forecast then compared.ytd / nullif(compared.normal_share, 0) end
            as forecast,
        case when compared.has_forecast then compared.ytd / nullif(compared.highest_share, 0) end
            as forecast_low,
        case when compared.has_forecast then compared.ytd / nullif(compared.lowest_share, 0) end
            as forecast_high,
        compared.baseline,
        compared.municipal_baseline,
        compared.target_areas,
        compared.year,
        compared.goal_year_start,
        compared.quarter_index,
        compared.quarter_of_goal_year,
        case when compared.due_quarter < 4 then compared.due_quarter end as due_quarter,
        compared.quarters_missing,
        compared.year_start_quarter,
        compared.counted_from,
        compared.is_sum_of_areas and compared.ytd_reported is null as is_sum_of_areas,
        compared.is_actual_approximate,
        compared.is_ytd_approximate,
        compared.is_of_parts
    from compared
    inner join plan
        on compared.plan_id = plan.plan_id
    left join long_term
        on
            compared.plan_id = long_term.plan_id
            and compared.indicator_id = long_term.indicator_id
    left join with_target
        on
            compared.plan_id = with_target.plan_id
            and compared.indicator_id = with_target.indicator_id
            and compared.area_code is not distinct from with_target.area_code
            and compared.quarter = with_target.quarter
),

compared_with_parts as (
    select
        reported.* exclude (is_of_parts),
        parts.status as status_of_parts
    from judged as reported
    left join judged as parts
        on
            reported.plan_id = parts.plan_id
            and reported.indicator_id = parts.indicator_id
            and reported.area_code is not distinct from parts.area_code
            and reported.quarter = parts.quarter
            and parts.is_of_parts
    where not reported.is_of_parts
)

select * from compared_with_parts
