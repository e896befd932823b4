-- One row per goal of a plan that hides small counts, as everyone but its leaders sees it.
-- The target, the status and what is counted of statuses are always shown; what is computed from a
-- hidden figure is hidden with it.
with

looked_up as (
    select
        goal.* exclude (is_actual_hidden, is_ytd_hidden, is_previous_ytd_hidden),
        hidden_goal.* exclude (plan_id, indicator_id, area, quarter),
        hidden_goal.is_ytd_hidden
        or (hidden_goal.is_baseline_hidden and goal.direction = 'decrease')
            as is_attainment_hidden
    from counted.goal as goal
    left join counted.hidden_goal as hidden_goal
        on
            goal.plan_id = hidden_goal.plan_id
            and goal.indicator_id = hidden_goal.indicator_id
            and goal.area is not distinct from hidden_goal.area
            and goal.quarter = hidden_goal.quarter
    where goal.is_for_board is false and is_being_counted(goal.plan_id)
)

select
    * exclude (
        is_attainment_hidden,
        is_ytd_computed_hidden,
        is_forecast_hidden,
        is_share_of_whole_hidden,
        is_baseline_hidden,
        is_municipal_baseline_hidden
    ) replace (
        unless_hidden(is_actual_hidden, actual) as actual,
        unless_hidden(is_actual_hidden, actual_low) as actual_low,
        unless_hidden(is_actual_hidden, actual_high) as actual_high,
        unless_hidden(is_actual_hidden, numerator) as numerator,
        unless_hidden(is_actual_hidden, denominator) as denominator,
        unless_hidden(is_ytd_hidden, ytd) as ytd,
        unless_hidden(is_ytd_hidden, ytd_low) as ytd_low,
        unless_hidden(is_ytd_hidden, ytd_high) as ytd_high,
        unless_hidden(is_ytd_hidden, ytd_reported) as ytd_reported,
        unless_hidden(is_ytd_computed_hidden, ytd_computed) as ytd_computed,
        unless_hidden(is_previous_ytd_hidden, previous_ytd) as previous_ytd,
        unless_hidden(is_ytd_hidden, gap) as gap,
        unless_hidden(is_ytd_hidden, lacking) as lacking,
        unless_hidden(is_attainment_hidden, lacking_share) as lacking_share,
        unless_hidden(is_attainment_hidden, attainment) as attainment,
        unless_hidden(is_attainment_hidden, attainment_low) as attainment_low,
        unless_hidden(is_attainment_hidden, attainment_high) as attainment_high,
        unless_hidden(is_attainment_hidden, pace) as pace,
        unless_hidden(is_share_of_whole_hidden, share_of_whole) as share_of_whole,
        unless_hidden(is_forecast_hidden, forecast) as forecast,
        unless_hidden(is_forecast_hidden, forecast_low) as forecast_low,
        unless_hidden(is_forecast_hidden, forecast_high) as forecast_high,
        unless_hidden(is_baseline_hidden, baseline) as baseline,
        unless_hidden(is_municipal_baseline_hidden, municipal_baseline) as municipal_baseline,
        -- Of a hidden goal that lacks something no more is known than that: it counts as half.
        case
            when is_attainment_hidden and is_behind(status)
                then 0.5 * greatest(quarters_behind, 1) * greatest(areas_behind, 1)
            else urgency
        end as urgency,
        coalesce(is_actual_hidden, false) as is_actual_hidden,
        coalesce(is_ytd_hidden, false) as is_ytd_hidden,
        coalesce(is_previous_ytd_hidden, false) as is_previous_ytd_hidden,
        true as is_for_board
    )
from looked_up
