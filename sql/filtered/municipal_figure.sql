-- One row per long-term share of the chosen area that the municipality has figures of after its
-- baseline, and period of these, the baseline first: the municipality's figure beside the newest
-- one of the area by then, and the gap between them. Counts are left out: the municipality has far
-- more residents than the plan.
with

goal as (
    select *
    from filtered.long_term_goal(filters)
    where unit = 'procent'
),

municipal as (
    select
        indicator_id,
        period,
        figure,
        approximate,
        is_hidden,
        coalesce(quarter_index, goal_year_start * 4 + 3) as place,
        least((place // 4) || 'K' || (place % 4 + 1), (filters).quarter) as quarter
    from released.figure
    where
        plan_id = (filters).plan_id
        and is_benchmark
        and is_achieved(kind)
        and (figure is not null or is_hidden)
        and period <= (filters).quarter
    qualify row_number() over (
        partition by indicator_id, place order by kind = 'ytd' desc, area_code
    ) = 1
),

of_area as (
    select
        indicator_id,
        quarter,
        figure,
        figure_quarter,
        is_figure_hidden
    from released.long_term_goal
    where plan_id = (filters).plan_id and area is not distinct from (filters).area
),

later as (
    select
        goal.indicator_id,
        municipal.period,
        of_area.figure_quarter as figure_period,
        of_area.figure,
        municipal.figure as municipal_figure,
        municipal.place,
        municipal.approximate,
        coalesce(of_area.is_figure_hidden, false) as is_figure_hidden,
        municipal.is_hidden as is_municipal_hidden
    from goal
    inner join municipal
        on goal.indicator_id = municipal.indicator_id
    left join of_area
        on
            goal.indicator_id = of_area.indicator_id
            and municipal.quarter = of_area.quarter
),

begun as (
    select
        indicator_id,
        baseline_period as period,
        baseline_period as figure_period,
        baseline as figure,
        municipal_baseline as municipal_figure,
        0 as place,
        false as approximate,
        is_baseline_hidden as is_figure_hidden,
        false as is_municipal_hidden
    from goal
    where municipal_baseline is not null and indicator_id in (select indicator_id from later)
),

beside as (
    select * from begun
    union all
    select * from later
),

named as (
    select
        goal.activity,
        goal.indicator_id,
        goal.indicator,
        goal.area_name,
        goal.unit,
        beside.period,
        beside.figure_period,
        beside.figure,
        beside.municipal_figure,
        round(beside.figure - beside.municipal_figure, 9) as gap,
        beside.place,
        goal.focus_area_order,
        goal.activity_order,
        goal.indicator_order,
        beside.approximate,
        beside.is_figure_hidden,
        beside.is_municipal_hidden
    from beside
    inner join goal
        on beside.indicator_id = goal.indicator_id
)

select * from named
