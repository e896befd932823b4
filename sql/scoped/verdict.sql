-- One row per status that a goal of the chosen quarter and area has, or had in the quarter before:
-- how many have it, their share of the goals with a target, and the change since. change_is says
-- whether the change is better or worse. Each row holds the goals with a target, those of them on
-- course, and those to which the parts of a reported total give another status, of all statuses;
-- a chosen status narrows all but the share.
with

goal as (
    select
        status,
        previous_status,
        coalesce(status_of_parts != status, false) as is_other_by_parts
    from
        scoped.goal_of_area(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            null
        )
    where area is not distinct from cast(chosen_area as text)
),

counted as (
    select
        status,
        count(*) as goals,
        count(*) filter (where is_other_by_parts) as goals_other_by_parts
    from goal
    group by status
),

counted_before as (
    select
        previous_status as status,
        count(*) as previous_goals
    from goal
    where previous_status is not null
    group by previous_status
),

compared as (
    select
        coalesce(counted.status, counted_before.status) as status,
        coalesce(counted.goals, 0) as goals,
        coalesce(counted.goals_other_by_parts, 0) as goals_other_by_parts,
        case
            when count(counted_before.status) over () > 0
                then coalesce(counted.goals, 0) - coalesce(counted_before.previous_goals, 0)
        end as change
    from counted
    full join counted_before
        on counted.status = counted_before.status
),

shared as (
    select
        *,
        case
            when status != 'no_target'
                then goals / nullif(sum(goals) filter (where status != 'no_target') over (), 0)
        end as share,
        case
            when change is null or change = 0 then null
            when status != 'reached' and not is_behind(status) then null
            when (change > 0) = (status = 'reached') then 'better'
            else 'worse'
        end as change_is
    from compared
),

narrowed as (
    select
        status,
        change_is,
        goals,
        change,
        share,
        cast(
            coalesce(sum(goals) filter (where status != 'no_target') over (), 0) as bigint
        ) as all_goals,
        cast(
            coalesce(sum(goals) filter (where is_on_course(status)) over (), 0) as bigint
        ) as goals_on_course,
        cast(
            coalesce(sum(goals_other_by_parts) filter (where status != 'no_target') over (), 0)
            as bigint
        ) as goals_other_by_parts
    from shared
    where is_chosen(status, chosen_status)
    qualify sum(goals) over () > 0
)

select * from narrowed
