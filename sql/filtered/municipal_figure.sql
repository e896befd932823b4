-- One row per long-term share of the chosen area that the municipality has figures of after its
-- baseline, and period of these, the baseline first: the municipality's figure beside the newest
-- one of the area by then (figure_period), and the gap between them.
with

line as (
    select * from filtered.municipal_line(filters)
),

of_area as (
    select * from line
    where not is_municipal
),

beside as (
    select
        municipal.activity,
        municipal.indicator_id,
        municipal.indicator,
        municipal.area_name,
        municipal.unit,
        municipal.period,
        of_area.period as figure_period,
        municipal.earlier_plan,
        municipal.note,
        of_area.figure,
        municipal.figure as municipal_figure,
        round(of_area.figure - municipal.figure, 9) as gap,
        municipal.place,
        municipal.focus_area_order,
        municipal.activity_order,
        municipal.indicator_order,
        municipal.approximate,
        coalesce(of_area.is_hidden, false) as is_figure_hidden,
        municipal.is_hidden as is_municipal_hidden,
        municipal.is_baseline
    from line as municipal
    left join of_area
        on
            municipal.indicator_id = of_area.indicator_id
            and municipal.is_baseline = of_area.is_baseline
            and municipal.place >= of_area.place
    where municipal.is_municipal
    qualify row_number() over (
        partition by municipal.indicator_id, municipal.place, municipal.is_baseline
        order by of_area.place desc
    ) = 1
)

select * from beside
