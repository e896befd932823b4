-- One row per baseline of a plan that hides small counts that is hidden: a count that is small
-- itself, or any area's beside one that is.
with

baseline as (
    select
        figure.plan_id,
        figure.indicator_id,
        figure.area_code as area,
        figure.period,
        figure.is_benchmark,
        least(figure.figure, figure.low) < indicator.smallest_shown_count as is_small
    from counted.figure as figure
    inner join counted.indicator as indicator
        on
            figure.plan_id = indicator.plan_id
            and figure.indicator_id = indicator.indicator_id
    where
        figure.is_for_board is false
        and is_being_counted(figure.plan_id)
        and figure.kind = 'baseline'
        and coalesce(figure.unit, indicator.unit) = 'antal'
        and figure.figure is not null
),

beside_areas as (
    select
        *,
        coalesce(
            bool_or(is_small) filter (where area is not null and not is_benchmark) over areas,
            false
        ) as is_any_area_small,
        is_small
        or (area is not null and not is_benchmark and is_any_area_small) as is_hidden
    from baseline
    window areas as (partition by plan_id, indicator_id, period)
)

select
    plan_id,
    indicator_id,
    area,
    period,
    is_benchmark
from beside_areas
where is_hidden
