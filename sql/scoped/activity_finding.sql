-- One row per finding and indicator of the goals in scope, about a cell that a figure up to the
-- chosen quarter still stands on.
with

goal as (
    select indicator_id
    from
        scoped.goal(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            chosen_status
        )
),

figure_finding as (
    select *
    from marts.figure_finding
    where plan_id = chosen_plan and first_period <= chosen_quarter
),

concerned as (
    select figure_finding.*
    from figure_finding
    inner join goal
        on figure_finding.indicator_id = goal.indicator_id
)

select * from concerned
