-- One row per goal (indicator, area and quarter) and standing figure that it is counted from: its
-- target, its baseline, and the figures behind its year to date with the cells they came from.
with

goal as (
    select * from released.goal_attainment
    where is_in_reported_span
),

standing_figure as (
    select * from released.figure
),

area as (
    select * from released.area
),

own_quarter as (
    select
        plan_id,
        goal_year_start,
        indicator_id,
        quarter_index
    from standing_figure
    where area_code is null and kind = 'actual' and (figure is not null or is_hidden)
),

related as (
    select
        standing_figure.upload_id,
        goal.plan_id,
        goal.indicator_id,
        goal.area,
        goal.quarter,
        area.area_name as figure_area_name,
        standing_figure.period,
        standing_figure.kind,
        standing_figure.status,
        standing_figure.unit,
        standing_figure.note,
        standing_figure.raw,
        standing_figure.sheet,
        standing_figure.cell,
        standing_figure.file_name,
        standing_figure.value,
        case when standing_figure.is_interval then standing_figure.low end as low,
        case when standing_figure.is_interval then standing_figure.high end as high,
        area.area_order,
        standing_figure.approximate,
        standing_figure.is_hidden,
        standing_figure.published_at,
        standing_figure.uploaded_at,
        goal.area is null as is_whole,
        goal.is_total_reported,
        goal.is_sum_of_areas,
        (standing_figure.area_code is not distinct from goal.area) as is_same_area,
        coalesce(standing_figure.quarter_index = goal.quarter_index, false) as is_same_quarter,
        (standing_figure.area_code is not null and not standing_figure.is_benchmark) as is_part,
        own_quarter.indicator_id is not null as has_own_quarter
    from goal
    inner join standing_figure
        on
            goal.plan_id = standing_figure.plan_id
            and goal.indicator_id = standing_figure.indicator_id
            and goal.goal_year_start = standing_figure.goal_year_start
            and goal.quarter_index >= coalesce(standing_figure.quarter_index, goal.quarter_index)
            and holds_in(
                standing_figure.first_quarter_index,
                standing_figure.last_quarter_index,
                goal.quarter_index
            )
    left join own_quarter
        on
            standing_figure.plan_id = own_quarter.plan_id
            and standing_figure.goal_year_start = own_quarter.goal_year_start
            and standing_figure.indicator_id = own_quarter.indicator_id
            and standing_figure.quarter_index = own_quarter.quarter_index
    left join area
        on
            standing_figure.plan_id = area.plan_id
            and standing_figure.area_code = area.area_code
),

counted_from as (
    select
        related.upload_id,
        related.plan_id,
        related.indicator_id,
        related.area,
        related.quarter,
        related.figure_area_name,
        related.period,
        related.kind,
        related.status,
        related.unit,
        related.note,
        related.raw,
        related.sheet,
        related.cell,
        related.file_name,
        related.value,
        related.low,
        related.high,
        related.area_order,
        related.approximate,
        related.is_hidden,
        related.published_at,
        related.uploaded_at
    from related
    where
        case
            when related.kind in ('target', 'baseline') then related.is_same_area
            when related.is_total_reported
                then related.is_same_area and related.is_same_quarter and related.kind = 'ytd'
            when related.is_sum_of_areas then related.is_part
            when related.is_whole
                then
                    related.is_same_area
                    or (
                        related.is_part
                        and related.kind = 'actual'
                        and not related.has_own_quarter
                    )
            else related.is_same_area
        end
)

select * from counted_from
