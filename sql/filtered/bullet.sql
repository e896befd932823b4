-- One row per goal and area (null = whole plan) of the chosen quarter, narrowed by every filter but
-- the area: the goal drawn along a scale on which each goal's (upper) target lies at 80 %; where
-- anything of it is below zero, the scale begins below that, and zero lies at at_zero. at_* are
-- shares of the scale; null where there is nothing to draw. leading_* are the indicator's own for
-- the chosen area, by which its rows are kept together in every order.
with

goal_of_area as (
    select
        focus_area,
        activity_id,
        activity,
        indicator_id,
        indicator,
        area,
        area_name,
        quarter,
        goal_year,
        theme,
        unit,
        aggregation,
        direction,
        known_quarters,
        status,
        ytd_dimension,
        uncounted,
        uncounted_status,
        ytd,
        ytd_low,
        ytd_high,
        parts_of_ytd,
        parts_of_target,
        measured,
        previous_ytd,
        annual_target,
        annual_target_low,
        annual_target_high,
        expected_to_date,
        expected_to_date_high,
        gap,
        attainment,
        attainment_low,
        attainment_high,
        pace,
        baseline,
        share_of_whole,
        forecast,
        forecast_low,
        forecast_high,
        quarter_of_goal_year,
        due_quarter,
        target_areas,
        quarters_missing,
        focus_area_order,
        activity_order,
        indicator_order,
        area_order,
        is_sum_of_areas,
        approximate,
        is_ytd_contradicted,
        is_ytd_hidden,
        is_previous_ytd_hidden
    from filtered.goal_of_area(filters)
),

scaled as (
    select
        *,
        gap / nullif(abs(expected_to_date), 0) as relative_gap,
        coalesce(annual_target, annual_target_high, annual_target_low) as upper_target,
        case
            when aggregation = 'sum' and quarter_of_goal_year < 4
                then forecast
        end as drawn_forecast,
        1.25 * least(
            0,
            ytd,
            previous_ytd,
            expected_to_date,
            annual_target,
            annual_target_low,
            annual_target_high,
            drawn_forecast
        ) as scale_start,
        case
            when upper_target > 0 then 1.25 * upper_target
            when upper_target is not null
                -- What lies at zero alone has a scale all the same.
                then coalesce(
                    nullif(1.25 * greatest(0, ytd, previous_ytd, drawn_forecast), 0),
                    case when scale_start = 0 then 1 else -0.25 * scale_start end
                )
        end as scale_end
    from goal_of_area
),

drawn as (
    select
        * exclude (upper_target, scale_start, scale_end, drawn_forecast),
        on_scale(0, scale_start, scale_end) as at_zero,
        on_scale(ytd, scale_start, scale_end) as at_ytd,
        on_scale(previous_ytd, scale_start, scale_end) as at_previous,
        case
            when expected_to_date != coalesce(annual_target, annual_target_low)
                then on_scale(expected_to_date, scale_start, scale_end)
        end as at_expected,
        on_scale(annual_target, scale_start, scale_end) as at_target,
        on_scale(annual_target_low, scale_start, scale_end) as at_target_low,
        on_scale(annual_target_high, scale_start, scale_end) as at_target_high,
        on_scale(drawn_forecast, scale_start, scale_end) as at_forecast,
        case
            when drawn_forecast is not null
                then on_scale(least(forecast_low, forecast_high), scale_start, scale_end)
        end as at_forecast_low,
        case
            when drawn_forecast is not null
                then on_scale(greatest(forecast_low, forecast_high), scale_start, scale_end)
        end as at_forecast_high,
        coalesce(ytd > scale_end, false) as is_beyond_scale
    from scaled
),

of_chosen_area as (
    select
        *,
        max(relative_gap) filter (where area is not distinct from (filters).area)
            over indicator as leading_gap,
        max(attainment) filter (
            where
            area is not distinct from (filters).area
            and not is_summed_ceiling(aggregation, direction)
        ) over indicator as leading_attainment
    from drawn
    window indicator as (partition by indicator_id)
)

select * from of_chosen_area
