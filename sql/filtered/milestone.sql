-- One row per milestone of the chosen activities as it stands today, and how many of them are in
-- each state and moved. An area leaves the activities that have goals in it, and those without.
with

goal as (
    select distinct
        activity_id,
        area
    from marts.goal_attainment
    where plan_id = (filters).plan_id and area is not null
),

goal_of_area as (
    select activity_id
    from goal
    where area = (filters).area
),

milestone as (
    select *
    from marts.milestone
    where
        plan_id = (filters).plan_id
        and (
            (filters).focus_area is null
            or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
        )
        and is_chosen(activity_id, (filters).activity_id)
        and (
            (filters).area is null
            or activity_id in (select activity_id from goal_of_area)
            or activity_id not in (select activity_id from goal)
        )
),

counted as (
    select
        *,
        count(*) over () as milestones,
        count(*) filter (where milestone_state = 'overdue') over () as milestones_overdue,
        count(*) filter (where milestone_state = 'due') over () as milestones_due,
        count(*) filter (where milestone_state = 'reached') over () as milestones_reached,
        count(*) filter (where milestone_state = 'dropped') over () as milestones_dropped,
        count(*) filter (where is_moved) over () as milestones_moved
    from milestone
)

select * from counted
