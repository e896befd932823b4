-- One row per chosen series (theme or indicator), area (null = whole plan) and quarter: reported up
-- to the chosen quarter, forecast for the rest of its year.
-- The chosen measure of value and forecast is 'number', 'index' (the average quarter of the first
-- full year is 100) or 'per_1000' residents; what has no full year, no known residents, or is a
-- share is not measurable in them. year_figure is the year so far as reported (the quarter, of
-- what never adds up); only_in_total the part of it that no quarter of its own was reported for.
-- A year is the goal year; the calendar year where the goals of a theme follow different ones. It
-- is full when every indicator of the series has a figure in all four quarters.
-- What is added up over the year is forecast by its quarters so far and the share that each quarter
-- had of earlier full years; anything else stays at its newest figure. Without an earlier full year
-- there is no forecast; with two or more, low and high are the furthest of them. Years that began
-- before a new definition are neither forecast by nor compared with.
with

goal as (
    select
        indicator_id,
        indicator,
        theme,
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
        ytd,
        quarters_missing
    from
        scoped.goal_over_time(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            chosen_status
        )
),

member as (
    select
        *,
        indicator_id as series_id,
        indicator as series,
        'indicator' as level
    from goal
    where list_contains(chosen_series, indicator_id)
    union all
    select
        *,
        series_of(theme, unit) as series_id,
        series_of(theme, unit) as series,
        'theme' as level
    from goal
    where list_contains(chosen_series, series_of(theme, unit))
),

added_up as (
    select
        level,
        series_id,
        series,
        unit,
        area,
        any_value(area_name) as area_name,
        quarter,
        case when count(*) = 1 then any_value(indicator_id) end as indicator_id,
        min(goal_year_start) as goal_year_start,
        min(quarter_of_goal_year) as quarter_of_goal_year,
        case
            when min(quarter_of_goal_year) = max(quarter_of_goal_year) then any_value(goal_year)
        end as goal_year,
        unless_hidden(bool_or(is_actual_hidden), sum(actual)) as actual,
        unless_hidden(bool_or(is_actual_hidden), sum(actual_low)) as actual_low,
        unless_hidden(bool_or(is_actual_hidden), sum(actual_high)) as actual_high,
        case
            when
                min(quarter_of_goal_year) = max(quarter_of_goal_year)
                and bool_and(coalesce(ytd is not null and quarters_missing = 0, false))
                then sum(ytd)
        end as year_to_date,
        any_value(residents) as residents,
        any_value(area_order) as area_order,
        quarter_index,
        max(defined_from) as defined_from,
        bool_or(is_actual_approximate) as approximate,
        bool_or(is_actual_hidden) as is_hidden,
        bool_and(aggregation = 'sum') as is_sum,
        bool_or(aggregation = 'sum') as is_partly_sum,
        bool_and(actual is not null) as is_complete
    from member
    group by level, series_id, series, unit, area, quarter, quarter_index
),

in_years as (
    select
        * exclude (goal_year, goal_year_start, quarter_of_goal_year),
        coalesce(goal_year, cast(quarter_index // 4 as text)) as year_name,
        case when goal_year is null then quarter_index // 4 else goal_year_start end as year_start,
        case when goal_year is null then quarter_index % 4 + 1 else quarter_of_goal_year end
            as quarter_of_year
    from added_up
),

full_year as (
    select
        series_id,
        area,
        year_start,
        sum(actual) as year_total
    from in_years
    where is_complete
    group by series_id, area, year_start
    having count(*) = 4
),

first_full_year as (
    select
        series_id,
        area,
        arg_min(year_total, year_start) / 4 as base,
        min(year_start) as base_year_start
    from full_year
    group by series_id, area
),

added_so_far as (
    select
        *,
        coalesce(sum(actual) over this_year, 0) as quarters_so_far,
        count(actual) filter (where is_complete) over this_year as quarters_reported
    from in_years
    window
        this_year as (partition by series_id, area, year_start order by quarter_index)
),

so_far as (
    select
        *,
        coalesce(
            year_to_date,
            case when quarters_reported = quarter_of_year then quarters_so_far end
        ) as year_so_far
    from added_so_far
),

figured as (
    select
        *,
        case when is_sum then year_so_far when not is_partly_sum then actual end as year_figure,
        case
            when is_sum and quarters_reported < quarter_of_year then year_so_far - quarters_so_far
        end as only_in_total
    from so_far
),

reported as (
    select
        figured.*,
        year_ago.year_figure as year_figure_before
    from figured
    left join figured as year_ago
        on
            figured.series_id = year_ago.series_id
            and figured.area is not distinct from year_ago.area
            and figured.quarter_index = year_ago.quarter_index + 4
            and year_ago.quarter_index - year_ago.quarter_of_year + 1
            >= coalesce(figured.defined_from, 0)
),

present as (
    select *
    from figured
    where quarter = chosen_quarter
),

earlier as (
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
    inner join figured as gone
        on
            present.series_id = gone.series_id
            and present.area is not distinct from gone.area
            and present.quarter_of_year = gone.quarter_of_year
            and present.year_start > gone.year_start
            and gone.quarter_index - gone.quarter_of_year + 1 >= coalesce(present.defined_from, 0)
    inner join full_year
        on
            gone.series_id = full_year.series_id
            and gone.area is not distinct from full_year.area
            and gone.year_start = full_year.year_start
    inner join figured as coming
        on
            gone.series_id = coming.series_id
            and gone.area is not distinct from coming.area
            and gone.year_start = coming.year_start
            and gone.quarter_of_year < coming.quarter_of_year
    group by present.series_id, present.area, coming.quarter_of_year
),

coming_quarter as (
    select
        present.* exclude (quarter, quarter_index, quarter_of_year),
        earlier.full_years,
        earlier.usual_of_so_far,
        earlier.lowest_of_so_far,
        earlier.highest_of_so_far,
        earlier.quarter_of_year,
        present.quarter_index + earlier.quarter_of_year - present.quarter_of_year as quarter_index
    from present
    inner join earlier
        on
            present.series_id = earlier.series_id
            and present.area is not distinct from earlier.area
),

forecast as (
    select
        level,
        series_id,
        series,
        unit,
        area,
        area_name,
        year_name,
        quarter_index // 4 || 'K' || quarter_index % 4 + 1 as quarter,
        case
            when is_sum then year_so_far * usual_of_so_far
            when not is_partly_sum then actual
        end as forecast,
        case when is_sum and full_years >= 2 then year_so_far * lowest_of_so_far end
            as forecast_low,
        case when is_sum and full_years >= 2 then year_so_far * highest_of_so_far end
            as forecast_high,
        residents,
        quarter_index,
        quarter_of_year,
        year_start,
        area_order,
        full_years,
        is_sum
    from coming_quarter
),

every_quarter as (
    select * from reported
    union all by name
    select * from forecast
    where forecast is not null
),

scaled as (
    select
        every_quarter.*,
        first_full_year.base_year_start,
        case chosen_measure
            when 'number' then 1
            when 'index' then 100 / nullif(first_full_year.base, 0)
            when 'per_1000'
                then
                    case
                        when every_quarter.unit != 'procent'
                            then 1000 / nullif(every_quarter.residents, 0)
                    end
        end as scale
    from every_quarter
    left join first_full_year
        on
            every_quarter.series_id = first_full_year.series_id
            and every_quarter.area is not distinct from first_full_year.area
),

measured as (
    select
        level,
        series_id,
        series,
        unit,
        case chosen_measure when 'number' then unit else 'antal' end as value_unit,
        area,
        area_name,
        indicator_id,
        quarter,
        year_name,
        actual,
        year_figure,
        only_in_total,
        year_figure_before,
        year_figure / nullif(year_figure_before, 0) - 1 as change_on_year,
        actual * scale as value,
        case when actual_low != actual_high then actual_low * scale end as value_low,
        case when actual_low != actual_high then actual_high * scale end as value_high,
        forecast * scale as forecast,
        forecast_low * scale as forecast_low,
        forecast_high * scale as forecast_high,
        quarter_index,
        quarter_of_year,
        year_start,
        base_year_start,
        full_years,
        area_order,
        coalesce(approximate, false) as approximate,
        coalesce(is_complete, true) as is_complete,
        coalesce(is_hidden, false) as is_hidden,
        is_sum,
        scale is not null as is_measurable
    from scaled
)

select * from measured
