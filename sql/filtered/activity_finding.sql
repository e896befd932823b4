-- One row per finding and indicator of the chosen goals, about a cell that a figure up to the
-- chosen quarter still stands on.
with

goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

figure_finding as (
    select *
    from marts.figure_finding
    where plan_id = (filters).plan_id and first_period <= (filters).quarter
),

concerned as (
    select figure_finding.*
    from figure_finding
    inner join goal
        on figure_finding.indicator_id = goal.indicator_id
)

select * from concerned
