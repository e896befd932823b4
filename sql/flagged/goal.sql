-- One row per goal of a plan that hides small counts, with what of it is hidden from everyone but
-- its leaders. What is computed from a hidden figure is hidden with it.
-- Of a hidden goal that lacks something no more is known than that: it counts as half
-- (urgency_of_status).
with

looked_up as (
    select
        goal.* exclude (is_actual_hidden, is_ytd_hidden, is_previous_ytd_hidden),
        coalesce(hidden_goal.is_actual_hidden, false) as is_actual_hidden,
        coalesce(hidden_goal.is_ytd_hidden, false) as is_ytd_hidden,
        coalesce(hidden_goal.is_previous_ytd_hidden, false) as is_previous_ytd_hidden,
        hidden_goal.is_ytd_computed_hidden,
        hidden_goal.is_measured_hidden,
        hidden_goal.is_forecast_hidden,
        hidden_goal.is_share_of_whole_hidden,
        hidden_goal.is_baseline_hidden,
        hidden_goal.is_municipal_baseline_hidden,
        hidden_goal.is_measured_hidden
        or (hidden_goal.is_baseline_hidden and goal.direction = 'decrease')
            as is_attainment_hidden,
        hidden_indicator.indicator_id is not null as is_parts_hidden,
        tells_a_count(goal.uncounted) as is_uncounted_hidden,
        case
            when is_behind(goal.status)
                then 0.5 * greatest(goal.quarters_behind, 1) * greatest(goal.areas_behind, 1)
            else goal.urgency
        end as urgency_of_status
    from counted.goal as goal
    left join counted.hidden_goal as hidden_goal
        on
            goal.plan_id = hidden_goal.plan_id
            and goal.indicator_id = hidden_goal.indicator_id
            and goal.area is not distinct from hidden_goal.area
            and goal.quarter = hidden_goal.quarter
    left join counted.hidden_indicator as hidden_indicator
        on
            goal.plan_id = hidden_indicator.plan_id
            and goal.indicator_id = hidden_indicator.indicator_id
    where goal.is_for_board is false and is_being_counted(goal.plan_id)
)

select * from looked_up
