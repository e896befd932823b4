-- One row per goal of the chosen quarter and area with another status than in the quarter before of
-- the same goal year. change_is 'other' where one of the two says nothing about how the goal fares.
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
        case
            when list_has_any(['pending', 'no_data', 'no_target'], [status, previous_status])
                then 'other'
            when severity_of(status) > severity_of(previous_status) then 'worse'
            else 'better'
        end as change_is,
        severity_of(status) as severity
    from goal
)

select * from judged
