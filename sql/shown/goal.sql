-- One row per indicator, area (null = whole plan) and quarter: its goal as the viewer may see it.
-- The target, the status and what is counted of statuses are always shown; what is computed from a
-- hidden figure is hidden with it.
with

goal as (
    select * from counted.goal
),

hidden_goal as (
    select * from counted.hidden_goal
    where not sees_all()
),

looked_up as (
    select
        goal.*,
        goal.ytd_reported is not null as is_total_reported,
        hidden_goal.is_actual_hidden,
        hidden_goal.is_ytd_hidden,
        hidden_goal.is_ytd_computed_hidden,
        hidden_goal.is_previous_ytd_hidden,
        hidden_goal.is_forecast_hidden,
        hidden_goal.is_share_of_whole_hidden,
        hidden_goal.is_baseline_hidden,
        hidden_goal.is_municipal_baseline_hidden,
        hidden_goal.is_ytd_hidden
        or (hidden_goal.is_baseline_hidden and goal.direction = 'decrease')
            as is_attainment_hidden
    from goal
    left join hidden_goal
        on
            goal.plan_id = hidden_goal.plan_id
            and goal.indicator_id = hidden_goal.indicator_id
            and goal.area is not distinct from hidden_goal.area
            and goal.quarter = hidden_goal.quarter
)

select
    plan_id,
    plan,
    focus_area,
    canonical_focus_area,
    activity_id,
    activity,
    indicator_id,
    indicator,
    area,
    area_name,
    goal_year,
    quarter,
    theme,
    unit,
    aggregation,
    direction,
    indicator_kind,
    source,
    baseline_period,
    actual_status,
    status,
    previous_status,
    change_is,
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
    target_quarter,
    annual_target,
    annual_target_low,
    annual_target_high,
    expected_to_date,
    unless_hidden(is_ytd_hidden, gap) as gap,
    unless_hidden(is_ytd_hidden, lacking) as lacking,
    wanted,
    unless_hidden(is_attainment_hidden, lacking_share) as lacking_share,
    -- Of a hidden goal that lacks something no more is known than that: it counts as half.
    case
        when is_attainment_hidden and is_behind(status)
            then 0.5 * greatest(quarters_behind, 1) * greatest(areas_behind, 1)
        else urgency
    end as urgency,
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
    year,
    goal_year_start,
    quarter_of_goal_year,
    quarters_missing,
    quarters_behind,
    areas,
    areas_behind,
    quarter_index,
    residents,
    focus_area_order,
    activity_order,
    indicator_order,
    area_order,
    is_sum_of_areas,
    is_total_reported,
    is_actual_approximate,
    approximate,
    is_whole,
    coalesce(is_actual_hidden, false) as is_actual_hidden,
    coalesce(is_ytd_hidden, false) as is_ytd_hidden,
    coalesce(is_previous_ytd_hidden, false) as is_previous_ytd_hidden
from looked_up
