-- One row per count that adds up or is a level ('sum' or 'last'), area (null = whole plan) and
-- quarter of a plan that hides small counts: whether its year to date is shown.
-- The goal year is walked forward, so that a new quarter neither takes back nor reveals what was
-- shown before it. A sum is shown when it has grown by at least the smallest shown count since it
-- was shown last, a level when it is that large itself. What was not reported anew stays as it was.
-- Where areas add up, those that are hidden (pending) are at least two, have together at least the
-- smallest shown count in the quarter, and are shown again all at once: when each of them may be,
-- and those that were hidden first have together come that far in the quarter. A whole that is
-- counted from some of its areas only is hidden with any of them.
-- docs/decisions/0006-small-counts.md says why that is enough.
with recursive

indicator as (
    select
        plan_id,
        indicator_id,
        smallest_shown_count,
        aggregation = 'sum' as is_sum,
        additive_areas
    from counted.indicator
    where
        smallest_shown_count is not null
        and is_being_counted(plan_id)
        and unit = 'antal'
        and aggregation in ('sum', 'last')
),

reported_whole as (
    select distinct
        plan_id,
        indicator_id,
        goal_year_start
    from counted.figure
    where
        is_being_counted(plan_id)
        and is_for_board is not true
        and area_code is null
        and kind in ('actual', 'ytd')
),

cell as (
    select
        goal.plan_id,
        goal.indicator_id,
        goal.area,
        goal.goal_year_start,
        goal.quarter_of_goal_year,
        goal.ytd,
        least(goal.ytd, goal.ytd_low) as lowest,
        indicator.smallest_shown_count,
        indicator.is_sum,
        indicator.additive_areas,
        reported_whole.indicator_id is not null as is_whole_reported,
        goal.actual is not null
        or goal.ytd_reported is not null
        or (
            goal.area is null
            and indicator.additive_areas
            and bool_or(goal.ytd_reported is not null) over areas
        ) as is_reported
    from counted.goal as goal
    inner join indicator
        on
            goal.plan_id = indicator.plan_id
            and goal.indicator_id = indicator.indicator_id
    left join reported_whole
        on
            goal.plan_id = reported_whole.plan_id
            and goal.indicator_id = reported_whole.indicator_id
            and goal.goal_year_start = reported_whole.goal_year_start
    where is_being_counted(goal.plan_id) and goal.is_for_board is not true
    window areas as (partition by goal.plan_id, goal.indicator_id, goal.quarter_index)
),

walk as (
    select
        plan_id,
        indicator_id,
        area,
        goal_year_start,
        min(quarter_of_goal_year) - 1 as quarter_of_goal_year,
        cast(0 as double) as ytd,
        cast(0 as double) as ytd_shown,
        false as is_pending,
        false as is_pending_first,
        cast(null as boolean) as is_shown
    from cell
    group by plan_id, indicator_id, area, goal_year_start

    union all

    select
        plan_id,
        indicator_id,
        area,
        goal_year_start,
        quarter_of_goal_year,
        ytd,
        ytd_shown,
        is_pending,
        is_pending_first,
        is_shown
    from (
        with

        moved as (
            select
                cell.*,
                walk.ytd_shown,
                walk.is_pending as was_pending,
                walk.is_pending_first as was_pending_first,
                coalesce(cell.ytd, walk.ytd) as ytd_so_far,
                case when cell.is_sum then cell.ytd - walk.ytd else cell.ytd end as amount,
                case when cell.is_sum then cell.ytd - walk.ytd_shown else cell.ytd end as surplus,
                cell.ytd is not null
                and (cell.is_reported or cell.ytd is distinct from walk.ytd) as is_new,
                case
                    when cell.ytd is null then true
                    when not is_new then not walk.is_pending
                    else
                        surplus >= cell.smallest_shown_count
                        and cell.lowest >= cell.smallest_shown_count
                end as is_fit
            from walk
            inner join cell
                on
                    walk.plan_id = cell.plan_id
                    and walk.indicator_id = cell.indicator_id
                    and walk.area is not distinct from cell.area
                    and walk.goal_year_start = cell.goal_year_start
                    and walk.quarter_of_goal_year + 1 = cell.quarter_of_goal_year
        ),

        beside_areas as (
            select
                *,
                bool_or(was_pending and area is not null) over areas as is_any_pending,
                bool_and(is_fit or area is null) over areas
                and coalesce(
                    sum(amount) filter (where area is not null and was_pending_first) over areas, 0
                ) >= smallest_shown_count as is_released
            from moved
            window areas as (partition by plan_id, indicator_id, goal_year_start)
        ),

        joined as (
            select
                *,
                case
                    when area is null or not additive_areas then not is_fit
                    when is_any_pending and is_released then false
                    else was_pending or not is_fit
                end as is_joined
            from beside_areas
        ),

        weighed as (
            select
                *,
                area is not null and not is_joined and is_new as is_candidate,
                count(*) filter (where area is not null and is_joined) over areas as joined_areas,
                count(ytd) filter (where area is not null and not is_joined) over areas
                    as other_areas,
                additive_areas
                and joined_areas > 0
                and (
                    joined_areas = 1
                    or coalesce(
                        sum(amount) filter (where area is not null and is_joined) over areas, 0
                    ) < smallest_shown_count
                ) as is_one_more_wanted,
                additive_areas
                and not is_whole_reported
                and joined_areas > 0
                and (
                    round(
                        coalesce(max(ytd) filter (where area is null) over areas, 0)
                        - coalesce(sum(ytd) filter (where area is not null) over areas, 0),
                        6
                    ) != 0
                    or (
                        not is_sum
                        and count(ytd) filter (where area is not null and not is_new) over areas > 0
                    )
                ) as is_uneven
            from joined
            window areas as (partition by plan_id, indicator_id, goal_year_start)
        ),

        completed as (
            select
                *,
                -- The smallest of the others is hidden too; the whole, where none of them is new.
                case
                    when is_joined then true
                    when area is null and is_uneven then true
                    when not is_one_more_wanted then false
                    when area is null
                        then
                            other_areas > 0
                            and count(*) filter (where is_candidate) over areas = 0
                    else
                        is_candidate
                        and row_number() over (
                            partition by plan_id, indicator_id, goal_year_start, is_candidate
                            order by amount, area
                        ) = 1
                end as is_pending
            from weighed
            window areas as (partition by plan_id, indicator_id, goal_year_start)
        )

        select
            plan_id,
            indicator_id,
            area,
            goal_year_start,
            quarter_of_goal_year,
            ytd_so_far as ytd,
            case when ytd is not null and not is_pending then ytd else ytd_shown end as ytd_shown,
            is_pending,
            is_pending and (was_pending_first or not is_any_pending) as is_pending_first,
            ytd is not null and not is_pending as is_shown
        from completed
    ) as next_quarter
)

select
    plan_id,
    indicator_id,
    area,
    goal_year_start,
    quarter_of_goal_year,
    is_shown
from walk
where is_shown is not null
