-- One row per count that adds up or is a level ('sum' or 'last'), area (null = whole plan) and
-- quarter of a plan that hides small counts: whether its year to date is suppressed.
-- The goal year is walked forward, so that a new quarter neither takes back nor reveals what was
-- shown before it. A sum is safe when it has grown by at least the smallest shown count since it
-- was shown last, a level when it is that large itself. What was not reported anew stays as it was.
-- Primary suppression is of what is not safe. Where areas add up, complementary suppression is of
-- others beside it: the suppressed areas are at least two, have together at least the smallest
-- shown count in the quarter, and are shown again all at once: when each of them is safe, and those
-- that were suppressed first have together come that far in the quarter. A whole that is not the
-- sum of its areas' years to date (some report only these, others only quarters) is suppressed once
-- any of them was in the goal year. What is added up in another way from a quarter on is walked
-- from there anew (suppression.counted_anew).
-- docs/decisions/0006-small-counts.md says why that is enough, 0010-what-the-sql-keeps.md why it is
-- walked here.
with recursive

indicator as (
    select
        plan_id,
        indicator_id,
        smallest_shown_count
    from materialized.indicator
    where smallest_shown_count is not null and is_being_counted(plan_id)
),

version as (
    select
        plan_id,
        indicator_id,
        first_quarter_index,
        last_quarter_index,
        additive_areas,
        added_up_from
    from materialized.indicator_version
    where is_being_counted(plan_id)
),

reported_whole as (
    select distinct
        plan_id,
        indicator_id,
        goal_year_start
    from materialized.figure
    where
        is_being_counted(plan_id)
        and is_masked is not true
        and area_code is null
        and is_achieved(kind)
),

described as (
    select
        goal.plan_id,
        goal.indicator_id,
        goal.area,
        goal.goal_year_start,
        version.added_up_from,
        goal.quarter_of_goal_year,
        goal.ytd,
        least(goal.ytd, goal.ytd_low) as lowest,
        indicator.smallest_shown_count,
        goal.aggregation = 'sum' as is_sum,
        version.additive_areas,
        reported_whole.indicator_id is not null as is_whole_reported,
        goal.actual is not null
        or goal.ytd_reported is not null
        or (
            goal.area is null
            and version.additive_areas
            and bool_or(goal.ytd_reported is not null) over areas
        ) as is_reported
    from materialized.goal_attainment as goal
    inner join indicator
        on
            goal.plan_id = indicator.plan_id
            and goal.indicator_id = indicator.indicator_id
    inner join version
        on
            goal.plan_id = version.plan_id
            and goal.indicator_id = version.indicator_id
            and holds_in(
                version.first_quarter_index, version.last_quarter_index, goal.quarter_index
            )
    left join reported_whole
        on
            goal.plan_id = reported_whole.plan_id
            and goal.indicator_id = reported_whole.indicator_id
            and goal.goal_year_start = reported_whole.goal_year_start
    where
        is_being_counted(goal.plan_id)
        and goal.is_masked is not true
        and goal.is_in_reported_span
        and goal.unit = 'antal'
        and goal.aggregation in ('sum', 'last')
    window areas as (partition by goal.plan_id, goal.indicator_id, goal.quarter_index)
),

line as (
    select distinct
        plan_id,
        indicator_id,
        area,
        goal_year_start,
        added_up_from
    from described
),

quarter_of_year as (
    select
        plan_id,
        indicator_id,
        goal_year_start,
        added_up_from,
        quarter_of_goal_year,
        row_number() over (
            partition by plan_id, indicator_id, goal_year_start, added_up_from
            order by quarter_of_goal_year
        ) as step,
        any_value(smallest_shown_count) as smallest_shown_count,
        any_value(is_sum) as is_sum,
        any_value(additive_areas) as additive_areas,
        any_value(is_whole_reported) as is_whole_reported
    from described
    group by plan_id, indicator_id, goal_year_start, added_up_from, quarter_of_goal_year
),

-- Every area walks beside the others, also through the quarters in which it is not there. What the
-- sum of an area came to before them is a part of the whole's for the rest of the goal year.
cell as (
    select
        line.plan_id,
        line.indicator_id,
        line.area,
        line.goal_year_start,
        line.added_up_from,
        quarter_of_year.quarter_of_goal_year,
        quarter_of_year.step,
        quarter_of_year.smallest_shown_count,
        quarter_of_year.is_sum,
        quarter_of_year.additive_areas,
        quarter_of_year.is_whole_reported,
        coalesce(described.is_reported, false) as is_reported,
        case
            when described.plan_id is not null or not quarter_of_year.is_sum then described.ytd
            else last_value(described.ytd ignore nulls) over so_far
        end as ytd,
        case
            when described.plan_id is not null or not quarter_of_year.is_sum
                then described.lowest
            else last_value(described.lowest ignore nulls) over so_far
        end as lowest
    from line
    inner join quarter_of_year
        on
            line.plan_id = quarter_of_year.plan_id
            and line.indicator_id = quarter_of_year.indicator_id
            and line.goal_year_start = quarter_of_year.goal_year_start
            and line.added_up_from is not distinct from quarter_of_year.added_up_from
    left join described
        on
            line.plan_id = described.plan_id
            and line.indicator_id = described.indicator_id
            and line.area is not distinct from described.area
            and line.goal_year_start = described.goal_year_start
            and line.added_up_from is not distinct from described.added_up_from
            and quarter_of_year.quarter_of_goal_year = described.quarter_of_goal_year
    window so_far as (
        partition by
            line.plan_id,
            line.indicator_id,
            line.area,
            line.goal_year_start,
            line.added_up_from
        order by quarter_of_year.quarter_of_goal_year
        rows between unbounded preceding and current row
    )
),

walk as (
    select
        plan_id,
        indicator_id,
        area,
        goal_year_start,
        added_up_from,
        cast(0 as bigint) as step,
        cast(null as bigint) as quarter_of_goal_year,
        cast(0 as double) as ytd,
        cast(0 as double) as ytd_shown,
        false as is_suppressed,
        false as is_suppressed_first,
        false as is_any_so_far,
        cast(null as boolean) as is_ytd_suppressed
    from line

    union all

    select
        plan_id,
        indicator_id,
        area,
        goal_year_start,
        added_up_from,
        step,
        quarter_of_goal_year,
        ytd,
        ytd_shown,
        is_suppressed,
        is_suppressed_first,
        is_any_so_far,
        is_ytd_suppressed
    from (
        with

        moved as (
            select
                cell.*,
                walk.ytd_shown,
                walk.is_suppressed as was_suppressed,
                walk.is_suppressed_first as was_suppressed_first,
                walk.is_any_so_far as was_any,
                coalesce(cell.ytd, walk.ytd) as ytd_so_far,
                case when cell.is_sum then cell.ytd - walk.ytd else cell.ytd end as amount,
                case when cell.is_sum then cell.ytd - walk.ytd_shown else cell.ytd end as surplus,
                cell.ytd is not null
                and (cell.is_reported or cell.ytd is distinct from walk.ytd) as is_new,
                case
                    when cell.ytd is null then true
                    when not is_new then not walk.is_suppressed
                    else
                        surplus >= cell.smallest_shown_count
                        and cell.lowest >= cell.smallest_shown_count
                end as is_safe
            from walk
            inner join cell
                on
                    walk.plan_id = cell.plan_id
                    and walk.indicator_id = cell.indicator_id
                    and walk.area is not distinct from cell.area
                    and walk.goal_year_start = cell.goal_year_start
                    and walk.added_up_from is not distinct from cell.added_up_from
                    and walk.step + 1 = cell.step
        ),

        beside_areas as (
            select
                *,
                bool_or(was_suppressed and area is not null) over areas as is_any_suppressed,
                bool_and(is_safe or area is null) over areas
                and coalesce(
                    sum(amount) filter (where area is not null and was_suppressed_first)
                        over areas,
                    0
                ) >= smallest_shown_count as is_released
            from moved
            window areas as (partition by plan_id, indicator_id, goal_year_start, added_up_from)
        ),

        primarily as (
            select
                *,
                case
                    when area is null or not additive_areas then not is_safe
                    when is_any_suppressed and is_released then false
                    else was_suppressed or not is_safe
                end as is_primary
            from beside_areas
        ),

        weighed as (
            select
                *,
                area is not null and not is_primary and is_new as is_candidate,
                count(*) filter (where area is not null and is_primary) over areas as primary_areas,
                count(ytd) filter (where area is not null and not is_primary) over areas
                    as other_areas,
                additive_areas
                and primary_areas > 0
                and (
                    primary_areas = 1
                    or coalesce(
                        sum(amount) filter (where area is not null and is_primary) over areas, 0
                    ) < smallest_shown_count
                ) as is_complement_wanted,
                additive_areas
                and not is_whole_reported
                and (primary_areas > 0 or was_any)
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
            from primarily
            window areas as (partition by plan_id, indicator_id, goal_year_start, added_up_from)
        ),

        completed as (
            select
                *,
                -- The smallest of the others too; the whole, where none of them is new.
                case
                    when is_primary then true
                    when area is null and is_uneven then true
                    when not is_complement_wanted then false
                    when area is null
                        then
                            other_areas > 0
                            and count(*) filter (where is_candidate) over areas = 0
                    else
                        is_candidate
                        and row_number() over (
                            partition by
                                plan_id, indicator_id, goal_year_start, added_up_from, is_candidate
                            order by amount, area
                        ) = 1
                end as is_suppressed
            from weighed
            window areas as (partition by plan_id, indicator_id, goal_year_start, added_up_from)
        )

        select
            plan_id,
            indicator_id,
            area,
            goal_year_start,
            added_up_from,
            step,
            quarter_of_goal_year,
            ytd_so_far as ytd,
            case when ytd is not null and not is_suppressed then ytd else ytd_shown end
                as ytd_shown,
            is_suppressed,
            is_suppressed and (was_suppressed_first or not is_any_suppressed)
                as is_suppressed_first,
            was_any or bool_or(is_suppressed) over areas as is_any_so_far,
            ytd is not null and is_suppressed as is_ytd_suppressed
        from completed
        window areas as (partition by plan_id, indicator_id, goal_year_start, added_up_from)
    ) as next_quarter
)

select
    plan_id,
    indicator_id,
    area,
    goal_year_start,
    added_up_from,
    quarter_of_goal_year,
    is_ytd_suppressed
from walk
where is_ytd_suppressed is not null
