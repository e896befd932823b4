-- One row per goal of a plan that hides small counts, with what of it is hidden from everyone but
-- its leaders. What is computed from a hidden figure is hidden with it.
-- Of a quarter without figures around it no figure is shown: nothing is suppressed in it.
-- Of a hidden goal that lacks something no more is known than that: it counts as half
-- (urgency_of_status). How a figure lies to its baseline tells of both: where either is hidden, the
-- goal is one without a target (status_when_hidden).
with

looked_up as (
    select
        goal.* exclude (is_actual_hidden, is_ytd_hidden, is_previous_ytd_hidden),
        not goal.is_in_reported_span as is_unjudged,
        coalesce(suppressed_goal.is_actual_suppressed, is_unjudged) as is_actual_hidden,
        coalesce(suppressed_goal.is_ytd_suppressed, is_unjudged) as is_ytd_hidden,
        coalesce(suppressed_goal.is_previous_ytd_suppressed, is_unjudged) as is_previous_ytd_hidden,
        coalesce(suppressed_goal.is_ytd_computed_suppressed, is_unjudged) as is_ytd_computed_hidden,
        coalesce(suppressed_goal.is_measured_suppressed, is_unjudged) as is_measured_hidden,
        coalesce(suppressed_goal.is_forecast_suppressed, is_unjudged) as is_forecast_hidden,
        coalesce(suppressed_goal.is_share_of_whole_suppressed, is_unjudged)
            as is_share_of_whole_hidden,
        coalesce(suppressed_goal.is_baseline_suppressed, is_unjudged) as is_baseline_hidden,
        coalesce(suppressed_goal.is_municipal_baseline_suppressed, is_unjudged)
            as is_municipal_baseline_hidden,
        coalesce(
            suppressed_goal.is_measured_suppressed
            or (suppressed_goal.is_baseline_suppressed and goal.direction = 'decrease'),
            is_unjudged
        ) as is_attainment_hidden,
        suppressed_indicator.indicator_id is not null or is_unjudged as is_parts_hidden,
        is_since_baseline(goal.status) and (is_measured_hidden or is_baseline_hidden)
            as is_status_hidden,
        is_since_baseline(goal.previous_status) and is_parts_hidden as is_previous_status_hidden,
        'no_target' as status_when_hidden,
        tells_a_count(goal.uncounted) as is_uncounted_hidden,
        case
            when is_behind(goal.status)
                then 0.5 * greatest(goal.quarters_behind, 1) * greatest(goal.areas_behind, 1)
            else goal.urgency
        end as urgency_of_status
    from materialized.goal_attainment as goal
    left join materialized.suppressed_goal as suppressed_goal
        on
            goal.plan_id = suppressed_goal.plan_id
            and goal.indicator_id = suppressed_goal.indicator_id
            and goal.area is not distinct from suppressed_goal.area
            and goal.quarter = suppressed_goal.quarter
    left join materialized.suppressed_indicator as suppressed_indicator
        on
            goal.plan_id = suppressed_indicator.plan_id
            and goal.indicator_id = suppressed_indicator.indicator_id
    where goal.is_masked is false and is_being_counted(goal.plan_id)
)

select * from looked_up
