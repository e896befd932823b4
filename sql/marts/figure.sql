-- One row per figure that stands now, with the cell of the file it came from.
with

standing_figure as (
    select * from released.figure
),

indicator as (
    select * from released.indicator
),

area as (
    select * from released.area
),

named as (
    select
        standing_figure.upload_id,
        indicator.plan_id,
        indicator.plan_name as plan,
        indicator.focus_area_name as focus_area,
        indicator.activity_id,
        indicator.activity_name as activity,
        indicator.indicator_id,
        indicator.indicator_name as indicator,
        standing_figure.area_code as area,
        area.area_name,
        standing_figure.period,
        standing_figure.kind,
        standing_figure.status,
        standing_figure.unit,
        standing_figure.note,
        standing_figure.raw,
        standing_figure.sheet,
        standing_figure.cell,
        standing_figure.file_name,
        standing_figure.goal_year_start,
        standing_figure.value,
        case when standing_figure.is_interval then standing_figure.low end as low,
        case when standing_figure.is_interval then standing_figure.high end as high,
        standing_figure.approximate,
        standing_figure.is_hidden,
        standing_figure.valid_from,
        standing_figure.published_at
    from standing_figure
    inner join indicator
        on
            standing_figure.plan_id = indicator.plan_id
            and standing_figure.indicator_id = indicator.indicator_id
    left join area
        on
            standing_figure.plan_id = area.plan_id
            and standing_figure.area_code = area.area_code
)

select * from named
