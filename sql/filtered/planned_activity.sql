-- One row per activity of the plan: how many succeskriterier are expected of it in the chosen
-- quarter and whether they are 'missing' or 'awaited' (null: it has none), its milestones, and the
-- next of them that is not reached: the first whose day has passed, where there is one.
with

activity as (
    select *
    from marts.activity
    where
        plan_id = (filters).plan_id
        and (
            (filters).focus_area is null
            or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
        )
        and is_chosen(activity_id, (filters).activity_id)
),

completeness as (
    select *
    from marts.completeness
    where plan_id = (filters).plan_id and quarter = (filters).quarter
),

milestone as (
    select
        activity_id,
        milestone,
        milestone_state,
        milestone_order,
        due_date,
        is_open
    from marts.milestone
    where plan_id = (filters).plan_id
),

milestones_of_activity as (
    select
        activity_id,
        count(*) as milestones
    from milestone
    group by activity_id
),

next_milestone as (
    select *
    from milestone
    where is_open
    qualify row_number() over (
        partition by activity_id order by due_date nulls last, milestone_order
    ) = 1
),

planned as (
    select
        activity.focus_area,
        activity.activity_id,
        activity.activity,
        completeness.completeness,
        next_milestone.milestone as next_milestone,
        next_milestone.milestone_state as next_milestone_state,
        coalesce(completeness.expected, 0) as expected,
        coalesce(milestones_of_activity.milestones, 0) as milestones,
        activity.focus_area_order,
        activity.activity_order,
        completeness.due_date,
        next_milestone.due_date as next_milestone_date
    from activity
    left join completeness
        on activity.activity_id = completeness.activity_id
    left join milestones_of_activity
        on activity.activity_id = milestones_of_activity.activity_id
    left join next_milestone
        on activity.activity_id = next_milestone.activity_id
)

select * from planned
