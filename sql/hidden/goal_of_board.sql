-- One row per goal of which something is hidden, as the board sees it: the target, the status and
-- what is counted of statuses stand; what is computed from a hidden figure is hidden with it.
with

hidden_goal as (
    select
        hidden_goal.*,
        hidden_goal.is_ytd_hidden
        or (hidden_goal.is_baseline_hidden and goal.direction = 'decrease')
            as is_attainment_hidden
    from counted.hidden_goal
    inner join counted.goal
        on
            hidden_goal.plan_id = goal.plan_id
            and hidden_goal.indicator_id = goal.indicator_id
            and hidden_goal.area is not distinct from goal.area
            and hidden_goal.quarter = goal.quarter
)

select
    goal.* replace (
        unless_hidden(hidden_goal.is_actual_hidden, goal.actual) as actual,
        unless_hidden(hidden_goal.is_actual_hidden, goal.actual_low) as actual_low,
        unless_hidden(hidden_goal.is_actual_hidden, goal.actual_high) as actual_high,
        unless_hidden(hidden_goal.is_actual_hidden, goal.numerator) as numerator,
        unless_hidden(hidden_goal.is_actual_hidden, goal.denominator) as denominator,
        unless_hidden(hidden_goal.is_ytd_hidden, goal.ytd) as ytd,
        unless_hidden(hidden_goal.is_ytd_hidden, goal.ytd_low) as ytd_low,
        unless_hidden(hidden_goal.is_ytd_hidden, goal.ytd_high) as ytd_high,
        unless_hidden(hidden_goal.is_ytd_hidden, goal.ytd_reported) as ytd_reported,
        unless_hidden(hidden_goal.is_ytd_computed_hidden, goal.ytd_computed) as ytd_computed,
        unless_hidden(hidden_goal.is_previous_ytd_hidden, goal.previous_ytd) as previous_ytd,
        unless_hidden(hidden_goal.is_ytd_hidden, goal.gap) as gap,
        unless_hidden(hidden_goal.is_ytd_hidden, goal.lacking) as lacking,
        unless_hidden(hidden_goal.is_attainment_hidden, goal.lacking_share) as lacking_share,
        unless_hidden(hidden_goal.is_attainment_hidden, goal.attainment) as attainment,
        unless_hidden(hidden_goal.is_attainment_hidden, goal.attainment_low) as attainment_low,
        unless_hidden(hidden_goal.is_attainment_hidden, goal.attainment_high) as attainment_high,
        unless_hidden(hidden_goal.is_attainment_hidden, goal.pace) as pace,
        unless_hidden(hidden_goal.is_share_of_whole_hidden, goal.share_of_whole) as share_of_whole,
        unless_hidden(hidden_goal.is_forecast_hidden, goal.forecast) as forecast,
        unless_hidden(hidden_goal.is_forecast_hidden, goal.forecast_low) as forecast_low,
        unless_hidden(hidden_goal.is_forecast_hidden, goal.forecast_high) as forecast_high,
        unless_hidden(hidden_goal.is_baseline_hidden, goal.baseline) as baseline,
        unless_hidden(hidden_goal.is_municipal_baseline_hidden, goal.municipal_baseline)
            as municipal_baseline,
        -- Of a hidden goal that lacks something no more is known than that: it counts as half.
        case
            when hidden_goal.is_attainment_hidden and is_behind(goal.status)
                then 0.5 * greatest(goal.quarters_behind, 1) * greatest(goal.areas_behind, 1)
            else goal.urgency
        end as urgency,
        hidden_goal.is_actual_hidden as is_actual_hidden,
        hidden_goal.is_ytd_hidden as is_ytd_hidden,
        hidden_goal.is_previous_ytd_hidden as is_previous_ytd_hidden,
        true as has_hidden
    )
from counted.goal
inner join hidden_goal
    on
        goal.plan_id = hidden_goal.plan_id
        and goal.indicator_id = hidden_goal.indicator_id
        and goal.area is not distinct from hidden_goal.area
        and goal.quarter = hidden_goal.quarter
