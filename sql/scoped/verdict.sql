-- One row per status that a goal of the chosen quarter and area has, or had in the quarter before:
-- how many have it, their share of the goals with a target, and the change since. change_is says
-- whether the change is better or worse. Each row holds the goals with a target, those of them on
-- course, those on course although quarters are missing, and those to which the parts of a reported
-- total give another status, of all statuses; a chosen status narrows all but the share.
-- goal_year_over is the goal year that is over for all of them.
-- There is no change where most of the quarter before is unknown, nor of what cannot be compared.
with

goal as (
    select
        status,
        previous_status,
        goal_year,
        quarter_of_goal_year,
        aggregation = 'sum' and quarters_missing > 0 as is_incomplete,
        previous_status in ('no_data', 'incomplete') as was_unknown,
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

in_all as (
    select
        case
            when
                min(quarter_of_goal_year) filter (where status != 'no_target') = 4
                and count(distinct goal_year) filter (where status != 'no_target') = 1
                then any_value(goal_year) filter (where status != 'no_target')
        end as goal_year_over,
        count(*) filter (where was_unknown)
        > count(*) filter (where previous_status != 'no_target') / 2 as is_before_unknown
    from goal
),

counted as (
    select
        status,
        count(*) as goals,
        count(*) filter (where is_incomplete and is_on_course(status)) as goals_on_incomplete,
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
        coalesce(counted.goals_on_incomplete, 0) as goals_on_incomplete,
        count(counted_before.status) over () > 0 as has_before,
        coalesce(counted.goals, 0) - coalesce(counted_before.previous_goals, 0) as difference
    from counted
    full join counted_before
        on counted.status = counted_before.status
),

shared as (
    select
        compared.status,
        compared.goals,
        compared.goals_on_incomplete,
        compared.goals_other_by_parts,
        in_all.goal_year_over,
        in_all.is_before_unknown,
        case
            when
                compared.has_before
                and not in_all.is_before_unknown
                and compared.status != 'incomplete'
                then compared.difference
        end as change,
        case when compared.status != 'no_target' then compared.goals end as goals_with_target
    from compared
    cross join in_all
),

judged as (
    select
        *,
        goals_with_target / nullif(sum(goals_with_target) over (), 0) as share,
        case
            when change is null or change = 0 then null
            when status != 'reached' and not is_behind(status) then null
            when (change > 0) = (status = 'reached') then 'better'
            else 'worse'
        end as change_is
    from shared
),

narrowed as (
    select
        status,
        change_is,
        goal_year_over,
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
        ) as goals_other_by_parts,
        cast(sum(goals_on_incomplete) over () as bigint) as goals_on_incomplete,
        is_before_unknown
    from judged
    where is_chosen(status, chosen_status)
    qualify sum(goals) over () > 0
)

select * from narrowed
