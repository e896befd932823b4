-- One row per status that a goal of the chosen quarter and area has, or had in the quarter before:
-- how many have it, their share of the goals with a target, and the change since. change_is says
-- whether the change is better or worse. Each row holds the goals with a target, those of them on
-- course, those on course although quarters are missing, those to which the parts of a reported
-- total give another status, those that say nothing yet of how they fare, and those that can be
-- held against the quarter before, of all statuses; a chosen status narrows all but the share.
-- goal_year_over is the goal year that is over for all of them.
-- before_is says what the quarter before is: 'missing', of 'another_goal_year', mostly 'unknown',
-- or 'known'. Goals that begin a goal year are no part of the change. There is none where most of
-- the quarter before is unknown, nor of what cannot be compared.
with

goal as (
    select
        status,
        previous_status,
        goal_year,
        quarter_of_goal_year,
        is_partly_known(aggregation, quarters_missing) as is_incomplete,
        is_unmeasured(status) as is_unmeasured,
        is_compared(status, previous_status, quarter_of_goal_year) as is_compared,
        quarter_of_goal_year > 1 as is_same_goal_year,
        is_same_goal_year and previous_status is not null as has_before,
        has_before and is_unknown(previous_status) as was_unknown,
        coalesce(status_of_parts != status, false) as is_other_by_parts
    from filtered.goal_of_area(of_any_status(filters))
    where area is not distinct from (filters).area
),

in_all as (
    select
        case
            when
                min(quarter_of_goal_year) filter (where has_target(status)) = 4
                and count(distinct goal_year) filter (where has_target(status)) = 1
                then any_value(goal_year) filter (where has_target(status))
        end as goal_year_over,
        case
            when count(previous_status) = 0 then 'missing'
            when count(*) filter (where has_before) = 0 then 'another_goal_year'
            when
                count(*) filter (where was_unknown)
                > count(*) filter (where has_before and has_target(previous_status)) / 2
                then 'unknown'
            else 'known'
        end as before_is
    from goal
),

counted as (
    select
        status,
        count(*) as goals,
        count(*) filter (where is_incomplete and is_on_course(status)) as goals_on_incomplete,
        count(*) filter (where is_other_by_parts) as goals_other_by_parts,
        count(*) filter (where is_unmeasured) as goals_unmeasured,
        count(*) filter (where is_compared) as goals_compared,
        count(*) filter (where is_same_goal_year) as goals_of_same_year
    from goal
    group by status
),

counted_before as (
    select
        previous_status as status,
        count(*) as previous_goals
    from goal
    where has_before
    group by previous_status
),

compared as (
    select
        coalesce(counted.status, counted_before.status) as status,
        coalesce(counted.goals, 0) as goals,
        coalesce(counted.goals_other_by_parts, 0) as goals_other_by_parts,
        coalesce(counted.goals_on_incomplete, 0) as goals_on_incomplete,
        coalesce(counted.goals_unmeasured, 0) as goals_unmeasured,
        coalesce(counted.goals_compared, 0) as goals_compared,
        coalesce(counted.goals_of_same_year, 0) - coalesce(counted_before.previous_goals, 0)
            as difference
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
        compared.goals_unmeasured,
        compared.goals_compared,
        in_all.goal_year_over,
        in_all.before_is,
        case
            when in_all.before_is = 'known' and compared.status != 'incomplete'
                then compared.difference
        end as change,
        case when has_target(compared.status) then compared.goals end as goals_with_target
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
        before_is,
        goals,
        change,
        share,
        cast(
            coalesce(sum(goals) filter (where has_target(status)) over (), 0) as bigint
        ) as all_goals,
        cast(
            coalesce(sum(goals) filter (where is_on_course(status)) over (), 0) as bigint
        ) as goals_on_course,
        cast(
            coalesce(sum(goals_other_by_parts) filter (where has_target(status)) over (), 0)
            as bigint
        ) as goals_other_by_parts,
        cast(sum(goals_on_incomplete) over () as bigint) as goals_on_incomplete,
        cast(sum(goals_unmeasured) over () as bigint) as goals_unmeasured,
        cast(sum(goals_compared) over () as bigint) as goals_compared
    from judged
    where is_chosen(status, (filters).status)
    qualify sum(goals) over () > 0
)

select * from narrowed
