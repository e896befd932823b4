-- One row per long-term share of the chosen area that the municipality has figures of after its
-- baseline, line (the area's, or the municipality's) and quarter that it has a figure of, up to the
-- chosen one, its baseline first; and of the plans before that the goal goes on from, under their
-- names (earlier_plan). A year's figure stands at the year's end. Counts are left out: the
-- municipality has far more residents than the plan.
with

goal as (
    select *
    from filtered.long_term_goal(filters)
    where unit = 'procent'
),

earlier_area as (
    select *
    from filtered.earlier_area(filters)
    where area = (filters).area
),

-- Where a goal's figures stand: in the plan itself, and in those before it.
counted as (
    select
        indicator_id,
        plan_id,
        indicator_id as counted_id,
        area,
        cast(null as text) as earlier_plan,
        cast(left((filters).quarter, 4) as integer) * 4
        + cast(right((filters).quarter, 1) as integer) as until_index,
        0 as generation
    from goal
    union all by name
    select
        earlier.indicator_id,
        earlier.earlier_plan_id as plan_id,
        earlier.earlier_indicator_id as counted_id,
        earlier_area.earlier_area as area,
        earlier.earlier_plan,
        earlier.until_index,
        earlier.generation
    from filtered.earlier_indicator(filters) as earlier
    left join earlier_area
        on earlier.earlier_plan_id = earlier_area.earlier_plan_id
    where (filters).area is null or earlier_area.earlier_area is not null
),

of_area as (
    select
        counted.indicator_id,
        counted.earlier_plan,
        counted.until_index,
        counted.generation,
        known.quarter as period,
        known.figure,
        known.approximate,
        known.is_figure_hidden as is_hidden,
        false as is_municipal,
        cast(left(known.quarter, 4) as integer) * 4 + cast(right(known.quarter, 1) as integer) - 1
            as place
    from counted
    inner join released.long_term_goal as known
        on
            counted.plan_id = known.plan_id
            and counted.counted_id = known.indicator_id
            and counted.area is not distinct from known.area
    where
        known.quarter = known.figure_quarter
        and place < counted.until_index
),

of_municipality as (
    select
        counted.indicator_id,
        counted.earlier_plan,
        counted.until_index,
        counted.generation,
        known.period,
        known.figure,
        known.approximate,
        known.is_hidden,
        known.note,
        true as is_municipal,
        coalesce(known.quarter_index, known.goal_year_start * 4 + 3) as place
    from counted
    inner join released.figure as known
        on
            counted.plan_id = known.plan_id
            and counted.counted_id = known.indicator_id
    where
        known.is_benchmark
        and is_achieved(known.kind)
        and (known.figure is not null or known.is_hidden)
        and if(
            counted.generation = 0, known.period <= (filters).quarter, place < counted.until_index
        )
    qualify row_number() over (
        partition by counted.indicator_id, place
        order by counted.generation asc, known.kind = 'ytd' desc, known.area_code asc
    ) = 1
),

begun as (
    select
        indicator_id,
        baseline_period as period,
        unnest([baseline, municipal_baseline]) as figure,
        unnest([is_baseline_hidden, false]) as is_hidden,
        unnest([false, true]) as is_municipal,
        cast(left(baseline_period, 4) as integer) * 4
        + if(contains(baseline_period, 'K'), cast(right(baseline_period, 1) as integer) - 1, 3)
            as place,
        true as is_baseline
    from goal
    where municipal_baseline is not null
),

every_figure as (
    select * from begun
    union all by name
    select * from of_area
    union all by name
    select * from of_municipality
),

named as (
    select
        goal.activity,
        goal.indicator_id,
        goal.indicator,
        goal.area,
        goal.area_name,
        goal.unit,
        figure.period,
        figure.earlier_plan,
        figure.note,
        figure.figure,
        figure.place,
        case when figure.earlier_plan is not null then figure.until_index end as until_index,
        goal.focus_area_order,
        goal.activity_order,
        goal.indicator_order,
        goal.area_order,
        coalesce(figure.approximate, false) as approximate,
        coalesce(figure.is_hidden, false) as is_hidden,
        figure.is_municipal,
        coalesce(figure.is_baseline, false) as is_baseline
    from every_figure as figure
    inner join goal
        on figure.indicator_id = goal.indicator_id
    where figure.indicator_id in (select indicator_id from of_municipality)
)

select * from named
