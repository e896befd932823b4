-- One row per indicator, area (null = whole plan) and quarter up to the chosen one: what the
-- quarter reached beside its target. state says what is known: reported, implied, hidden, pending,
-- uncertain, missing, awaited until its deadline has passed, or not_due (a long-term goal is not
-- counted every quarter).
-- Where a year to date covers quarters that were not reported on their own, implied_total is what
-- they reached together, implied_quarters says which they are, and implied_through up to which
-- quarter. They are drawn as blocks of quarters in a row, each as high as their average.
-- What goes on from a plan before has that plan's quarters as well (earlier_plan): nothing is known
-- together over the boundary.
with

placed as (
    select
        indicator_id,
        activity,
        row_number() over (
            order by focus_area_order, activity_order, indicator_order
        ) as indicator_place,
        count(*) over () as indicators
    from filtered.goal_attainment(filters)
),

awaited_quarter as (
    select
        plan_id,
        quarter
    from marts.quarter
    where not is_due
),

-- Worked out once: few plans go on from another.
of_earlier_plan as materialized (
    select * exclude (until_index)
    from filtered.earlier_goal(filters)
    qualify quarter_index >= min(
        case when actual is not null or ytd is not null or is_actual_hidden then quarter_index end
    ) over (partition by generation, indicator_id, area)
),

-- Not materialized, so that a question about few indicators reaches their rows only.
goal as not materialized (
    select
        *,
        cast(null as text) as earlier_plan,
        0 as generation
    from marts.goal_attainment
    where
        plan_id = (filters).plan_id
        and quarter <= (filters).quarter
    union all by name
    select * from of_earlier_plan
),

over_time as not materialized (
    select
        goal.plan_id,
        placed.activity,
        goal.indicator_id,
        goal.indicator,
        goal.area,
        goal.area_name,
        goal.quarter,
        goal.unit,
        goal.aggregation,
        goal.direction,
        goal.indicator_kind,
        goal.actual_status,
        goal.ytd_dimension,
        goal.uncounted,
        goal.uncounted_status,
        goal.actual,
        goal.actual_low,
        goal.actual_high,
        goal.ytd,
        goal.ytd_reported,
        goal.parts_of_actual,
        goal.parts_of_ytd,
        goal.target_quarter,
        goal.expected_to_date,
        goal.expected_to_date_high,
        goal.goal_year_start,
        goal.quarter_of_goal_year,
        goal.quarters_missing,
        goal.quarter_index,
        goal.area_order,
        placed.indicator_place,
        placed.indicators,
        goal.is_actual_approximate,
        goal.approximate,
        goal.is_actual_contradicted,
        goal.is_ytd_contradicted,
        goal.is_actual_hidden,
        goal.earlier_plan,
        goal.generation
    from goal
    inner join placed
        on goal.indicator_id = placed.indicator_id
),

first_of_goal_year as (
    select *
    from over_time
    qualify row_number() over (
        partition by indicator_place, indicator_id, area, generation, goal_year_start
        order by quarter_index
    ) = 1
),

counted_back as (
    select
        *,
        unnest(range(1, quarter_of_goal_year)) as quarters_back
    from first_of_goal_year
),

-- The quarters of a goal year that began before the plan's first figure.
before_first as (
    select
        plan_id,
        activity,
        indicator_id,
        indicator,
        area,
        area_name,
        (quarter_index - quarters_back) // 4
        || 'K'
        || ((quarter_index - quarters_back) % 4 + 1) as quarter,
        unit,
        aggregation,
        direction,
        indicator_kind,
        goal_year_start,
        quarter_of_goal_year - quarters_back as quarter_of_goal_year,
        quarter_index - quarters_back as quarter_index,
        area_order,
        indicator_place,
        indicators,
        earlier_plan,
        generation,
        true as is_before_first
    from counted_back
),

every_quarter as (
    select * from over_time
    union all by name
    select * from before_first
),

covered as (
    select
        *,
        case when aggregation = 'sum' and quarters_missing = 0 then ytd end as covering_ytd,
        case when covering_ytd is not null then quarter_index end as covering_index,
        coalesce(is_before_first, false) as is_from_before
    from every_quarter
),

until_covered as (
    select
        *,
        min(covering_index) over from_now as covered_by,
        coalesce(last_value(covering_ytd ignore nulls) over before, 0) as covered_before
    from covered
    window
        from_now as (
            partition by indicator_place, indicator_id, area, generation, goal_year_start
            order by quarter_index
            rows between current row and unbounded following
        ),
        before as (
            partition by indicator_place, indicator_id, area, generation, goal_year_start
            order by quarter_index
            rows between unbounded preceding and 1 preceding
        )
),

together as (
    select
        *,
        max(covering_ytd) over covered_quarters
        - covered_before
        - coalesce(sum(actual) over covered_quarters, 0) as remainder,
        list(quarter order by quarter_index) filter (where actual is null) over covered_quarters
            as open_quarters,
        max(case when covering_index is not null then quarter end) over covered_quarters
            as covering_quarter,
        coalesce(bool_or(least(actual, ytd) < 0) over covered_quarters, false)
            as is_any_below_zero,
        coalesce(bool_or(approximate or is_actual_approximate) over covered_quarters, false)
            as is_any_approximate
    from until_covered
    window covered_quarters as (
        partition by
            indicator_place, indicator_id, area, generation, goal_year_start, covered_by
    )
),

known as (
    select
        *,
        case
            when actual is not null then 'reported'
            when covered_by is not null and (remainder >= 0 or is_any_below_zero) then 'implied'
            when is_actual_hidden then 'hidden'
            when actual_status = 'pending' then 'pending'
            when actual_status = 'uncertain' then 'uncertain'
            when indicator_kind = 'long_term' then 'not_due'
            when (plan_id, quarter) in (select (plan_id, quarter) from awaited_quarter)
                then 'awaited'
            else 'missing'
        end as state,
        aggregation = 'sum' and quarter_of_goal_year > 1 as is_added_to,
        expected_to_date
        - case when is_added_to then lag(expected_to_date) over goal_year else 0 end
            as share_of_lower_target,
        expected_to_date_high
        - case when is_added_to then lag(expected_to_date_high) over goal_year else 0 end
            as share_of_upper_target
    from together
    window goal_year as (
        partition by indicator_place, indicator_id, area, generation, goal_year_start
        order by quarter_index
    )
),

implied as (
    select
        *,
        case when state = 'implied' then remainder end as implied_total,
        case when state = 'implied' then remainder / len(open_quarters) end as implied_average,
        case when state = 'implied' then open_quarters end as implied_quarters,
        case when state = 'implied' then covering_quarter end as implied_through,
        state = 'implied' and is_any_approximate as is_implied_approximate,
        quarter_index - row_number() over (
            partition by
                indicator_place,
                indicator_id,
                area,
                generation,
                goal_year_start,
                covered_by,
                state
            order by quarter_index
        ) as block
    from known
    where not is_from_before or state = 'implied'
    -- A figure of the plan itself from before its beginning goes before the earlier plan's.
    qualify row_number() over (
        partition by indicator_place, indicator_id, area, quarter
        order by is_from_before, generation
    ) = 1
),

drawn as (
    select
        *,
        coalesce(actual, implied_average) as height,
        case when direction != 'within' then target_quarter end as quarter_target,
        case when direction = 'within' then share_of_lower_target end as quarter_target_low,
        share_of_upper_target as quarter_target_high,
        case when state = 'implied' then count(*) over block_of_quarters else 1 end
            as bar_quarters,
        row_number() over (block_of_quarters order by quarter_index) = 1 as is_block_start
    from implied
    window block_of_quarters as (
        partition by
            indicator_place,
            indicator_id,
            area,
            generation,
            goal_year_start,
            covered_by,
            state,
            block
    )
),

named as (
    select
        plan_id,
        activity,
        indicator_id,
        indicator,
        area,
        area_name,
        quarter,
        unit,
        aggregation,
        direction,
        state,
        ytd_dimension,
        uncounted,
        uncounted_status,
        implied_quarters,
        implied_through,
        earlier_plan,
        actual,
        actual_low,
        actual_high,
        implied_total,
        height,
        ytd_reported,
        parts_of_actual,
        parts_of_ytd,
        quarter_target,
        quarter_target_low,
        quarter_target_high,
        bar_quarters,
        area_order,
        indicator_place,
        indicators,
        is_actual_approximate,
        is_implied_approximate,
        coalesce(is_actual_contradicted, false) as is_actual_contradicted,
        coalesce(is_ytd_contradicted, false) as is_ytd_contradicted,
        is_block_start
    from drawn
)

select * from named
