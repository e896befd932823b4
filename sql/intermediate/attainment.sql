-- One row per plan, indicator, area (null = whole) and quarter: attainment, pace, status, forecast.
-- A quarterly target in the report replaces the profile's share of the annual target for it.
-- status_of_parts is the status that the parts of a reported year to date give, where they come to
-- another figure.
-- normal_share is what earlier full goal years had reached by the same quarter, else the profile.
with

year_to_date as (
    select * from intermediate.year_to_date
),

contradicted as (
    select * from intermediate.contradicted
    where parts_of_ytd is not null
),

plan as (
    select
        plan_id,
        on_track_from,
        behind_from
    from intermediate.standing_plan
),

shared_out as (
    select
        *,
        profile[quarter_of_goal_year] as expected_share,
        case
            when aggregation = 'sum'
                then
                    annual_target
                    * (
                        profile[quarter_of_goal_year]
                        - coalesce(profile[quarter_of_goal_year - 1], 0)
                    )
            else annual_target
        end as share_of_target,
        case
            when quarters_missing = 0
                then
                    ytd / nullif(
                        max(ytd) filter (where quarter_of_goal_year = 4 and quarters_missing = 0)
                            over goal_year,
                        0
                    )
        end as share_of_full_year
    from year_to_date
    window
        goal_year as (partition by plan_id, goal_year_start, indicator_id, area_code)
),

expected as (
    select
        *,
        coalesce(explicit_target, share_of_target) as target_quarter,
        case
            when aggregation != 'sum' then coalesce(explicit_target, annual_target)
            when annual_target is not null
                then
                    annual_target * expected_share
                    + coalesce(sum(explicit_target - share_of_target) over so_far, 0)
            when count(explicit_target) over so_far = quarter_of_goal_year
                then sum(explicit_target) over so_far
        end as expected_to_date,
        case when aggregation = 'sum' then expected_share else 1.0 end * annual_target_low
            as expected_to_date_low,
        case
            when aggregation = 'sum'
                then coalesce(avg(share_of_full_year) over earlier_years, expected_share)
            else 1.0
        end as normal_share,
        case
            when aggregation = 'sum' and count(share_of_full_year) over earlier_years >= 2
                then min(share_of_full_year) over earlier_years
        end as lowest_share,
        case
            when aggregation = 'sum' and count(share_of_full_year) over earlier_years >= 2
                then max(share_of_full_year) over earlier_years
        end as highest_share,
        case
            when additive_areas
                then
                    ytd / nullif(
                        max(ytd) filter (where area_code is null) over every_area, 0
                    )
        end as share_of_whole
    from shared_out
    window
        so_far as (
            partition by plan_id, goal_year_start, indicator_id, area_code
            order by quarter_index
            rows between unbounded preceding and current row
        ),
        earlier_years as (
            partition by plan_id, indicator_id, area_code, quarter_of_goal_year
            order by goal_year_start
            rows between unbounded preceding and 1 preceding
        ),
        every_area as (
            partition by plan_id, indicator_id, quarter_index
        )
),

as_parts as (
    select expected.* replace (contradicted.parts_of_ytd as ytd)
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

measured as (
    select
        *,
        attainment_of(
            ytd, direction, annual_target, annual_target_low, annual_target_high, baseline
        ) as attainment,
        attainment_of(
            ytd_low, direction, annual_target, annual_target_low, annual_target_high, baseline
        ) as attainment_of_low,
        attainment_of(
            ytd_high, direction, annual_target, annual_target_low, annual_target_high, baseline
        ) as attainment_of_high,
        attainment_of(
            ytd, direction, expected_to_date, expected_to_date_low, annual_target_high, baseline
        ) as pace,
        case
            when direction = 'decrease' then ytd - expected_to_date
            when direction = 'within' and ytd > annual_target_high then ytd - annual_target_high
            when direction = 'within' then greatest(expected_to_date_low - ytd, 0)
            else expected_to_date - ytd
        end as gap,
        coalesce(annual_target, annual_target_low, annual_target_high) is not null
            as is_with_target,
        coalesce(direction = 'increase' and annual_target = 0 and ytd >= 0, false)
            as is_zero_target_met,
        coalesce(direction = 'increase' and expected_to_date = 0 and ytd >= 0, false)
            as is_nothing_expected_yet
    from both_ways
),

judged as (
    select
        measured.plan_id,
        measured.indicator_id,
        measured.area_code,
        measured.quarter,
        measured.baseline_period,
        measured.actual_status,
        case
            when not measured.is_with_target then 'no_target'
            when measured.ytd is null and measured.newest_status = 'pending' then 'pending'
            when measured.ytd is null then 'no_data'
            when measured.is_zero_target_met or round(measured.attainment, 9) >= 1 then 'reached'
            when measured.quarter_of_goal_year = 4 then 'not_reached'
            when
                measured.is_nothing_expected_yet
                or round(measured.pace, 9) >= plan.on_track_from
                then 'on_track'
            when round(measured.pace, 9) >= plan.behind_from then 'behind'
            else 'far_behind'
        end as status,
        measured.actual,
        measured.actual_low,
        measured.actual_high,
        measured.numerator,
        measured.denominator,
        measured.ytd,
        measured.ytd_low,
        measured.ytd_high,
        measured.ytd_reported,
        measured.ytd_computed,
        measured.target_quarter,
        measured.annual_target,
        measured.annual_target_low,
        measured.annual_target_high,
        coalesce(measured.expected_to_date, measured.expected_to_date_low) as expected_to_date,
        measured.gap,
        measured.attainment,
        least(measured.attainment_of_low, measured.attainment_of_high) as attainment_low,
        greatest(measured.attainment_of_low, measured.attainment_of_high) as attainment_high,
        measured.pace,
        measured.share_of_whole,
        measured.ytd / nullif(measured.normal_share, 0) as forecast,
        measured.ytd / nullif(measured.highest_share, 0) as forecast_low,
        measured.ytd / nullif(measured.lowest_share, 0) as forecast_high,
        measured.baseline,
        measured.municipal_baseline,
        measured.year,
        measured.goal_year_start,
        measured.quarter_index,
        measured.quarter_of_goal_year,
        measured.quarters_missing,
        measured.is_sum_of_areas and measured.ytd_reported is null as is_sum_of_areas,
        measured.is_actual_approximate,
        measured.is_ytd_approximate,
        measured.is_of_parts
    from measured
    inner join plan
        on measured.plan_id = plan.plan_id
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
