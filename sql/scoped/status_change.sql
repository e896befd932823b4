-- One row per goal of the chosen quarter and area with another status than in the quarter before,
-- within its goal year. change_is 'better' or 'worse', 'begun' where the status before said nothing
-- of how the goal fared, 'ceased' where the status now says nothing; goals_alike is how many goals
-- have changed in the same way.
with

goal as (
    select *
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
    where quarter_of_goal_year > 1 and status != previous_status
),

judged as (
    select
        *,
        severity_of(status) as severity,
        status in ('pending', 'no_data', 'no_target') as is_silent,
        previous_status in ('pending', 'no_data', 'no_target') as was_silent
    from goal
),

named as (
    select
        *,
        case
            when was_silent then 'begun'
            when is_silent then 'ceased'
            when severity > severity_of(previous_status) then 'worse'
            else 'better'
        end as change_is
    from judged
    where not (is_silent and was_silent)
),

numbered as (
    select
        *,
        count(*) over (partition by change_is) as goals_alike
    from named
)

select * from numbered
