-- One row per long-term goal of a plan that hides small counts, with what of it is hidden from
-- all but its leaders: what is computed from a hidden figure or baseline is hidden with it. How the
-- one lies to the other tells of both: such a goal is then without a target (status_when_hidden).
with

suppressed_goal as (
    select * from materialized.suppressed_goal
),

looked_up as (
    select
        goal.* exclude (is_figure_hidden, is_baseline_hidden),
        not goal.is_in_reported_span as is_unjudged,
        coalesce(of_figure.is_ytd_suppressed, is_unjudged) as is_figure_hidden,
        coalesce(of_quarter.is_baseline_suppressed, is_unjudged) as is_baseline_hidden,
        coalesce(of_quarter.is_municipal_baseline_suppressed, is_unjudged) as is_municipal_hidden,
        coalesce(of_figure.is_ytd_suppressed, is_unjudged)
        or coalesce(of_quarter.is_baseline_suppressed, is_unjudged) as is_way_hidden,
        is_since_baseline(goal.status) and is_way_hidden as is_status_hidden,
        'no_target' as status_when_hidden
    from materialized.long_term_goal as goal
    left join suppressed_goal as of_figure
        on
            goal.plan_id = of_figure.plan_id
            and goal.indicator_id = of_figure.indicator_id
            and goal.area is not distinct from of_figure.area
            and goal.figure_quarter = of_figure.quarter
    left join suppressed_goal as of_quarter
        on
            goal.plan_id = of_quarter.plan_id
            and goal.indicator_id = of_quarter.indicator_id
            and goal.area is not distinct from of_quarter.area
            and goal.quarter = of_quarter.quarter
    where goal.is_masked is false and is_being_counted(goal.plan_id)
)

select * from looked_up
