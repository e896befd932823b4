-- One row per plan, indicator, version of it, area (null = whole) and quarter: the figure of the
-- goal year so far, as that version counts it. Only the rows in force are anybody's figure.
-- ytd_computed starts from the newest year to date reported before this quarter and adds the
-- quarters since. The whole is counted from its own quarters or as the sum of its areas, whichever
-- lacks fewer quarters. A quarter in which nothing is expected is not missing, and in force only
-- where something was reported nevertheless. Of different persons ('unique') only what is reported
-- for the year is known: the newest year to date, or the first quarter's figure, which is that of
-- the year.
-- Materialized for plans with a quarter.
with

series as (
    select
        *,
        numerator is not null and denominator is not null as is_counted_ratio
    from intermediate.series
),

running as (
    select
        *,
        count(actual) over so_far as actual_quarters,
        count(*) filter (where not is_expected and actual is null) over so_far
            as unexpected_quarters,
        actual is not null
        or ytd_reported is not null
        or coalesce(actual_status != 'missing', false) as is_any_reported,
        coalesce(sum(actual) over so_far, 0) as actual_total,
        coalesce(sum(actual_low) over so_far, 0) as actual_total_low,
        coalesce(sum(actual_high) over so_far, 0) as actual_total_high,
        max(actual) over so_far as actual_maximum,
        max(actual_low) over so_far as actual_maximum_low,
        max(actual_high) over so_far as actual_maximum_high,
        count(*) filter (where is_counted_ratio) over so_far as ratio_quarters,
        sum(numerator) filter (where is_counted_ratio) over so_far as numerator_total,
        sum(denominator) filter (where is_counted_ratio) over so_far as denominator_total,
        last_value(actual_status ignore nulls) over so_far as newest_status,
        list(
            {
                'quarter': quarter,
                'quarter_of_goal_year': quarter_of_goal_year,
                'is_reported': actual is not null
            }
        ) over so_far as quarters_so_far,
        bool_or(is_actual_approximate) over so_far as is_any_approximate,
        bool_and(is_as_reported) over so_far as is_all_as_reported,
        aggregation != 'unique' or quarter_of_goal_year = 1 as is_of_year,
        case when is_of_year then actual end as figure_of_year,
        case when is_of_year then actual_low end as figure_of_year_low,
        case when is_of_year then actual_high end as figure_of_year_high
    from series
    window so_far as (
        partition by plan_id, goal_year_start, indicator_id, version_number, area_code
        order by quarter_index
        rows between unbounded preceding and current row
    )
),

based as (
    select
        *,
        last_value(ytd_reported ignore nulls) over before as base,
        last_value(ytd_reported_low ignore nulls) over before as base_low,
        last_value(ytd_reported_high ignore nulls) over before as base_high,
        last_value(
            case when ytd_reported is not null then quarter_of_goal_year end ignore nulls
        ) over before as base_quarter,
        last_value(
            case when ytd_reported is not null then actual_quarters end ignore nulls
        ) over before as base_quarters,
        last_value(
            case when ytd_reported is not null then unexpected_quarters end ignore nulls
        ) over before as base_unexpected_quarters,
        last_value(
            case when ytd_reported is not null then actual_total end ignore nulls
        ) over before as base_total,
        last_value(
            case when ytd_reported is not null then actual_total_low end ignore nulls
        ) over before as base_total_low,
        last_value(
            case when ytd_reported is not null then actual_total_high end ignore nulls
        ) over before as base_total_high,
        last_value(coalesce(ytd_reported, figure_of_year) ignore nulls) over before
            as earlier_figure,
        last_value(coalesce(ytd_reported_low, figure_of_year_low) ignore nulls) over before
            as earlier_low,
        last_value(coalesce(ytd_reported_high, figure_of_year_high) ignore nulls) over before
            as earlier_high
    from running
    window before as (
        partition by plan_id, goal_year_start, indicator_id, version_number, area_code
        order by quarter_index
        rows between unbounded preceding and 1 preceding
    )
),

since_base as (
    select
        *,
        actual_quarters - coalesce(base_quarters, 0) as quarters_since,
        unexpected_quarters - coalesce(base_unexpected_quarters, 0) as unexpected_since,
        actual_total - coalesce(base_total, 0) as total_since,
        actual_total_low - coalesce(base_total_low, 0) as total_since_low,
        actual_total_high - coalesce(base_total_high, 0) as total_since_high,
        aggregation = 'ratio' and ratio_quarters > 0 as is_ratio_of_counts
    from based
),

computed as (
    select
        *,
        case
            when is_ratio_of_counts
                then
                    greatest(
                        quarter_of_goal_year
                        - quarters_before_plan
                        - ratio_quarters
                        - unexpected_quarters,
                        0
                    )
            else
                greatest(
                    quarter_of_goal_year
                    - greatest(coalesce(base_quarter, 0), quarters_before_plan)
                    - quarters_since
                    - unexpected_since,
                    0
                )
        end as computed_quarters_missing,
        case
            when is_ratio_of_counts then numerator_total / nullif(denominator_total, 0) * 100
            when base is null and actual_quarters = 0 then null
            else
                year_to_date_of(
                    aggregation,
                    base,
                    base_quarter,
                    quarters_since,
                    total_since,
                    actual_maximum,
                    coalesce(figure_of_year, earlier_figure)
                )
        end as own_computed,
        case
            when is_ratio_of_counts then numerator_total / nullif(denominator_total, 0) * 100
            when base is null and actual_quarters = 0 then null
            else
                year_to_date_of(
                    aggregation,
                    base_low,
                    base_quarter,
                    quarters_since,
                    total_since_low,
                    actual_maximum_low,
                    coalesce(figure_of_year_low, earlier_low)
                )
        end as own_computed_low,
        case
            when is_ratio_of_counts then numerator_total / nullif(denominator_total, 0) * 100
            when base is null and actual_quarters = 0 then null
            else
                year_to_date_of(
                    aggregation,
                    base_high,
                    base_quarter,
                    quarters_since,
                    total_since_high,
                    actual_maximum_high,
                    coalesce(figure_of_year_high, earlier_high)
                )
        end as own_computed_high
    from since_base
),

beside_areas as (
    select
        *,
        sum(coalesce(ytd_reported, own_computed)) filter (where area_code is not null) over areas
            as areas_computed,
        sum(coalesce(ytd_reported_low, own_computed_low)) filter (where area_code is not null)
            over areas as areas_computed_low,
        sum(coalesce(ytd_reported_high, own_computed_high)) filter (where area_code is not null)
            over areas as areas_computed_high,
        max(
            case
                when area_code is null or coalesce(ytd_reported, own_computed) is null then null
                when ytd_reported is null then computed_quarters_missing
                else 0
            end
        ) over areas as areas_quarters_missing,
        bool_or(ytd_reported is not null) filter (where area_code is not null) over areas
            as is_any_area_reported,
        is_expected
        or is_any_reported
        or (area_code is null and bool_or(is_any_reported) over areas) as is_goal
    from computed
    window
        areas as (
            partition by plan_id, goal_year_start, indicator_id, version_number, quarter_index
        )
),

ruled as (
    select
        *,
        area_code is null
        and additive_areas
        and aggregation != 'ratio'
        and areas_computed is not null
        and (
            own_computed is null
            or areas_quarters_missing < computed_quarters_missing
            or (
                areas_quarters_missing = computed_quarters_missing
                and computed_quarters_missing > 0
                and is_any_area_reported
            )
        ) as is_sum_of_areas
    from beside_areas
),

chosen as (
    select
        *,
        case when is_sum_of_areas then areas_computed else own_computed end as ytd_computed,
        case when is_sum_of_areas then areas_computed_low else own_computed_low end
            as ytd_computed_low,
        case when is_sum_of_areas then areas_computed_high else own_computed_high end
            as ytd_computed_high,
        case when is_sum_of_areas then areas_quarters_missing else computed_quarters_missing end
            as quarters_lacking
    from ruled
),

year_to_date as (
    select
        plan_id,
        indicator_id,
        version_number,
        area_code,
        quarter,
        unit,
        aggregation,
        direction,
        baseline_period,
        actual_status,
        newest_status,
        known_of(
            quarters_so_far,
            case when ytd_reported is not null then quarter_of_goal_year else base_quarter end
        ) as known_quarters,
        actual,
        actual_low,
        actual_high,
        numerator,
        denominator,
        own_computed,
        ytd_reported,
        ytd_computed,
        coalesce(ytd_reported, ytd_computed) as ytd,
        coalesce(ytd_reported_low, ytd_computed_low) as ytd_low,
        coalesce(ytd_reported_high, ytd_computed_high) as ytd_high,
        case when direction != 'within' then explicit_target end as explicit_target,
        case
            when direction = 'increase' then explicit_target
            when direction = 'within' then explicit_target_low
        end as explicit_lower,
        case
            when direction = 'decrease' then explicit_target
            when direction = 'within' then explicit_target_high
        end as explicit_upper,
        case when direction != 'within' then target end as annual_target,
        case when direction = 'within' then target_low end as annual_target_low,
        case when direction = 'within' then target_high end as annual_target_high,
        case
            when direction = 'increase' then target
            when direction = 'within' then target_low
        end as annual_lower,
        case
            when direction = 'decrease' then target
            when direction = 'within' then target_high
        end as annual_upper,
        baseline,
        municipal_baseline,
        target_areas,
        year,
        goal_year_start,
        quarter_index,
        quarter_of_goal_year,
        coalesce(due_quarter, 4) as due_quarter,
        computed_quarters_missing,
        case when ytd_reported is not null then 0 else quarters_lacking end as quarters_missing,
        year_start_quarter,
        counted_from,
        profile,
        additive_areas,
        is_in_force and is_goal as is_in_force,
        is_all_as_reported,
        is_sum_of_areas,
        is_actual_approximate,
        case when ytd_reported is not null then is_ytd_approximate else is_any_approximate end
            as is_ytd_approximate
    from chosen
)

select * from year_to_date
