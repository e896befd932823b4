-- One row per chosen series (theme or indicator), area (null = whole plan) and quarter: reported up
-- to the chosen quarter, forecast for the rest of its year.
-- The chosen measure of value and forecast is 'number', 'index' (the average quarter of the first
-- full year is 100) or 'per_1000' residents; what has no full year, no known residents, or is a
-- share is not measurable in them. year_figure is the year so far as reported (the quarter, of
-- what never adds up); only_in_total the part of it that no quarter of its own was reported for,
-- is_only_together a quarter that is known as a part of a year so far alone. parts_of_year and
-- parts_of_actual are what the parts of reported totals come to, where that is another figure.
-- A year is the goal year; the calendar year where the goals of a theme follow different ones. It
-- is full when every indicator of the series has a figure in all four quarters.
-- What is added up over the year is forecast by its quarters so far and the share that each quarter
-- had of earlier full years; anything else stays at its newest figure. Without an earlier full year
-- there is no forecast; with two or more, low and high are the furthest of them. Years that began
-- before a new definition are neither forecast by nor compared with.
-- Parameters: filters, chosen_series, chosen_measure
with

followed as (
    select
        *,
        cast(null as text) as earlier_plan,
        0 as generation
    from filtered.goal_over_time(filters)
    union all by name
    select * exclude (until_index)
    from filtered.earlier_goal(filters)
),

member as (
    select
        unnest(
            list_filter(
                [indicator_id, series_of(theme, unit)],
                lambda one: list_contains(chosen_series, one)
            )
        ) as series_id,
        indicator_id,
        indicator,
        unit,
        aggregation,
        area,
        area_name,
        area_order,
        residents,
        quarter,
        quarter_index,
        defined_from,
        goal_year,
        goal_year_start,
        quarter_of_goal_year,
        actual,
        actual_low,
        actual_high,
        is_actual_approximate,
        is_actual_hidden,
        is_actual_contradicted,
        is_ytd_contradicted,
        parts_of_actual,
        case when quarters_missing = 0 then ytd end as ytd,
        case when quarters_missing = 0 then parts_of_ytd end as parts_of_ytd,
        ytd_dimension,
        earlier_plan,
        generation
    from followed
    where
        list_contains(chosen_series, indicator_id)
        or list_contains(chosen_series, series_of(theme, unit))
    -- A figure of the plan itself from before its beginning goes before the earlier plan's.
    qualify row_number() over (
        partition by indicator_id, area, quarter order by generation
    ) = 1
),

added_up as (
    select
        series_id,
        unit,
        area,
        quarter,
        quarter_index,
        any_value(area_name) as area_name,
        any_value(area_order) as area_order,
        any_value(residents) as residents,
        max(defined_from) as defined_from,
        case when count(*) = 1 then any_value(indicator_id) end as indicator_id,
        case when any_value(indicator_id) = series_id then any_value(indicator) else series_id end
            as series,
        any_value(earlier_plan) as earlier_plan,
        min(generation) as generation,
        unless_suppressed(bool_or(is_actual_hidden), sum(actual)) as actual,
        unless_suppressed(bool_or(is_actual_hidden), sum(actual_low)) as actual_low,
        unless_suppressed(bool_or(is_actual_hidden), sum(actual_high)) as actual_high,
        bool_or(is_actual_approximate) as approximate,
        bool_or(is_actual_hidden) as is_hidden,
        bool_and(aggregation = 'sum') as is_sum,
        bool_or(aggregation = 'sum') as is_partly_sum,
        bool_and(aggregation = 'unique') as is_unique,
        bool_and(actual is not null) as is_complete,
        bool_or(is_actual_contradicted) as is_actual_contradicted,
        case
            when bool_and(not is_actual_contradicted or parts_of_actual is not null)
                then
                    unless_suppressed(
                        bool_or(is_actual_hidden), sum(coalesce(parts_of_actual, actual))
                    )
        end as parts_of_actual,
        min(quarter_of_goal_year) = max(quarter_of_goal_year) as is_one_goal_year,
        case when is_one_goal_year and bool_and(ytd is not null) then sum(ytd) end as year_to_date,
        year_to_date is not null and bool_or(is_ytd_contradicted) as is_year_contradicted,
        case
            when
                is_year_contradicted
                and bool_and(not is_ytd_contradicted or parts_of_ytd is not null)
                then sum(coalesce(parts_of_ytd, ytd))
        end as parts_of_year,
        case when count(distinct ytd_dimension) = 1 then any_value(ytd_dimension) end
            as year_dimension,
        case
            when is_one_goal_year then any_value(goal_year) else cast(quarter_index // 4 as text)
        end as year_name,
        case when is_one_goal_year then min(goal_year_start) else quarter_index // 4 end
            as year_start,
        case when is_one_goal_year then min(quarter_of_goal_year) else quarter_index % 4 + 1 end
            as quarter_of_year
    from member
    group by series_id, unit, area, quarter, quarter_index
),

in_years as (
    select
        * exclude (is_one_goal_year),
        quarter_index - quarter_of_year + 1 as year_begins,
        coalesce(sum(actual) over so_far, 0) as quarters_so_far,
        count(actual) filter (where is_complete) over so_far as quarters_reported,
        coalesce(
            year_to_date, case when quarters_reported = quarter_of_year then quarters_so_far end
        ) as year_so_far,
        case
            when is_sum then year_so_far
            when is_unique then year_to_date
            when not is_partly_sum then actual
        end as year_figure,
        case
            when is_sum and quarters_reported < quarter_of_year then year_so_far - quarters_so_far
        end as only_in_total
    from added_up
    window
        so_far as (
            partition by series_id, area, generation, year_start order by quarter_index
        )
),

full_year as (
    select
        series_id,
        area,
        generation,
        year_start,
        quarters_so_far as year_total
    from in_years
    where quarters_reported = 4
),

first_full_year as (
    select
        series_id,
        area,
        arg_min(year_total, year_start) / 4 as base
    from full_year
    group by series_id, area
),

reported as (
    select
        in_years.*,
        year_ago.year_figure as year_figure_before,
        first_full_year.base,
        in_years.actual is null
        and not in_years.is_hidden
        and coalesce(
            max(
                case when in_years.year_so_far is not null then in_years.quarter_of_year end
            )
                over (
                    partition by
                        in_years.series_id, in_years.area, in_years.generation, in_years.year_start
                )
            >= in_years.quarter_of_year,
            false
        ) as is_only_together
    from in_years
    left join in_years as year_ago
        on
            in_years.series_id = year_ago.series_id
            and in_years.area is not distinct from year_ago.area
            and in_years.generation = year_ago.generation
            and in_years.quarter_index = year_ago.quarter_index + 4
            and year_ago.year_begins >= coalesce(in_years.defined_from, 0)
    left join first_full_year
        on
            in_years.series_id = first_full_year.series_id
            and in_years.area is not distinct from first_full_year.area
),

present as (
    select *
    from reported
    where quarter = (filters).quarter
),

coming as (
    select
        present.series_id,
        present.area,
        coming.quarter_of_year,
        count(*) as full_years,
        avg(coming.actual / nullif(full_year.year_total, 0))
        / nullif(avg(gone.year_so_far / nullif(full_year.year_total, 0)), 0) as usual_of_so_far,
        min(coming.actual / nullif(gone.year_so_far, 0)) as lowest_of_so_far,
        max(coming.actual / nullif(gone.year_so_far, 0)) as highest_of_so_far
    from present
    inner join in_years as gone
        on
            present.series_id = gone.series_id
            and present.area is not distinct from gone.area
            and present.generation = gone.generation
            and present.quarter_of_year = gone.quarter_of_year
            and present.year_start > gone.year_start
            and gone.year_begins >= coalesce(present.defined_from, 0)
    inner join full_year
        on
            gone.series_id = full_year.series_id
            and gone.area is not distinct from full_year.area
            and gone.generation = full_year.generation
            and gone.year_start = full_year.year_start
    inner join in_years as coming
        on
            gone.series_id = coming.series_id
            and gone.area is not distinct from coming.area
            and gone.generation = coming.generation
            and gone.year_start = coming.year_start
            and gone.quarter_of_year < coming.quarter_of_year
    group by present.series_id, present.area, coming.quarter_of_year
),

forecast as (
    select
        present.series_id,
        present.series,
        present.unit,
        present.area,
        present.area_name,
        present.area_order,
        present.residents,
        present.is_sum,
        present.base,
        present.year_name,
        present.year_start,
        coming.quarter_of_year,
        present.quarter_index + coming.quarter_of_year - present.quarter_of_year as quarter_index,
        case
            when present.is_sum then present.year_so_far * coming.usual_of_so_far
            when not present.is_partly_sum then present.actual
        end as forecast,
        case
            when present.is_sum and coming.full_years >= 2
                then present.year_so_far * coming.lowest_of_so_far
        end as forecast_low,
        case
            when present.is_sum and coming.full_years >= 2
                then present.year_so_far * coming.highest_of_so_far
        end as forecast_high
    from present
    inner join coming
        on
            present.series_id = coming.series_id
            and present.area is not distinct from coming.area
),

every_quarter as (
    select * from reported
    union all by name
    select * from forecast
    where forecast is not null
),

measured as (
    select
        series_id,
        series,
        unit,
        case chosen_measure when 'number' then unit else 'antal' end as value_unit,
        area,
        area_name,
        area_order,
        indicator_id,
        coalesce(quarter, quarter_index // 4 || 'K' || quarter_index % 4 + 1) as quarter,
        quarter_index,
        quarter_of_year,
        year_name,
        year_start,
        earlier_plan,
        actual,
        year_figure,
        only_in_total,
        year_figure_before,
        year_dimension,
        parts_of_actual,
        parts_of_year,
        case when year_figure_before > 0 then year_figure / year_figure_before - 1 end
            as change_on_year,
        case chosen_measure
            when 'number' then 1
            when 'index' then 100 / nullif(base, 0)
            when 'per_1000' then case when unit != 'procent' then 1000 / nullif(residents, 0) end
        end as scale,
        actual * scale as value,
        case when actual_low != actual_high then actual_low * scale end as value_low,
        case when actual_low != actual_high then actual_high * scale end as value_high,
        forecast * scale as forecast,
        forecast_low * scale as forecast_low,
        forecast_high * scale as forecast_high,
        coalesce(approximate, false) as approximate,
        coalesce(is_hidden, false) as is_hidden,
        coalesce(is_only_together, false) as is_only_together,
        coalesce(is_actual_contradicted, false) as is_actual_contradicted,
        coalesce(is_sum and is_year_contradicted, false) as is_year_contradicted,
        is_sum,
        scale is not null as is_measurable
    from every_quarter
)

select * exclude (scale) from measured
