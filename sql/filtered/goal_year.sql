-- One row per goal year that runs in the chosen quarter: how much of it has gone, and how many of
-- its goals in the chosen area are reached or on course. Activities that follow the school year
-- have goal years of their own.
with

goal as (
    select
        goal_year,
        quarter_of_goal_year,
        quarter_index - quarter_of_goal_year + 1 as first_quarter_index,
        previous_status,
        change_is,
        is_on_course(status) as is_on_course,
        status = 'reached' as is_reached
    from filtered.goal_attainment(filters)
    where has_target(status)
),

counted as (
    select
        goal_year,
        quarter_of_goal_year,
        count(*) as goals,
        count(*) filter (where is_reached) as goals_reached,
        count(*) filter (where is_on_course) as goals_on_course,
        count(*) filter (where change_is = 'begun') as goals_begun,
        first_quarter_index,
        quarter_of_goal_year = 1 and count(previous_status) > 0 as is_begun_anew
    from goal
    group by goal_year, first_quarter_index, quarter_of_goal_year
),

shared as (
    select
        *,
        (first_quarter_index // 4) || 'K' || (first_quarter_index % 4 + 1) as first_quarter,
        quarter_of_goal_year / 4 as share_gone,
        goals_reached / goals as share_reached,
        goals_on_course / goals as share_on_course
    from counted
)

select * from shared
