-- One row per long-term goal of a plan that hides small counts, as everyone but its leaders sees
-- it: what is computed from a hidden figure or baseline is hidden with it, but for the status.
with

hidden_goal as (
    select * from counted.hidden_goal
),

looked_up as (
    select
        goal.* exclude (is_figure_hidden, is_baseline_hidden),
        coalesce(of_figure.is_ytd_hidden, false) as is_figure_hidden,
        coalesce(of_quarter.is_baseline_hidden, false) as is_baseline_hidden,
        coalesce(of_quarter.is_municipal_baseline_hidden, false) as is_municipal_hidden
    from counted.long_term_goal as goal
    left join hidden_goal as of_figure
        on
            goal.plan_id = of_figure.plan_id
            and goal.indicator_id = of_figure.indicator_id
            and goal.area is not distinct from of_figure.area
            and goal.figure_quarter = of_figure.quarter
    left join hidden_goal as of_quarter
        on
            goal.plan_id = of_quarter.plan_id
            and goal.indicator_id = of_quarter.indicator_id
            and goal.area is not distinct from of_quarter.area
            and goal.quarter = of_quarter.quarter
    where goal.is_for_board is false and is_being_counted(goal.plan_id)
)

select
    * exclude (is_municipal_hidden) replace (
        unless_hidden(is_baseline_hidden, baseline) as baseline,
        unless_hidden(is_municipal_hidden, municipal_baseline) as municipal_baseline,
        unless_hidden(is_figure_hidden, figure) as figure,
        unless_hidden(is_figure_hidden, figure_low) as figure_low,
        unless_hidden(is_figure_hidden, figure_high) as figure_high,
        unless_hidden(is_figure_hidden, distance) as distance,
        unless_hidden(is_figure_hidden or is_baseline_hidden, change_is) as change_is,
        unless_hidden(is_figure_hidden or is_baseline_hidden, change) as change,
        unless_hidden(is_figure_hidden or is_baseline_hidden, attainment) as attainment,
        unless_hidden(is_figure_hidden or is_baseline_hidden, way_gone) as way_gone,
        true as is_for_board
    )
from looked_up
