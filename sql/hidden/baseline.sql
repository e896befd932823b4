-- One row per baseline of a plan that hides small counts that is hidden: a count that is small
-- itself, one of a goal year of which anything is hidden, which it would complete, or any area's
-- beside one of these.
with

hidden_cell as (
    select * from hidden.sum_or_level
    union all
    select * from hidden.average_or_share
),

hidden_goal_year as (
    select distinct
        plan_id,
        indicator_id,
        area,
        goal_year_start
    from hidden_cell
    where is_actual_hidden or is_ytd_hidden
),

-- A calendar year lies in two goal years that begin in the middle of one.
figure as (
    select
        figure.plan_id,
        figure.indicator_id,
        figure.area_code as area,
        figure.period,
        figure.is_benchmark,
        least(figure.figure, figure.low) < indicator.smallest_shown_count as is_small,
        cast(left(figure.period, 4) as integer) as last_goal_year,
        case when indicator.year_start_quarter = 1 then last_goal_year else last_goal_year - 1 end
            as first_goal_year
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

baseline as (
    select
        figure.plan_id,
        figure.indicator_id,
        figure.area,
        figure.period,
        figure.is_benchmark,
        bool_or(figure.is_small) as is_small,
        bool_or(hidden_goal_year.indicator_id is not null) as is_of_hidden_year
    from figure
    left join hidden_goal_year
        on
            figure.plan_id = hidden_goal_year.plan_id
            and figure.indicator_id = hidden_goal_year.indicator_id
            and figure.area is not distinct from hidden_goal_year.area
            and figure.first_goal_year <= hidden_goal_year.goal_year_start
            and figure.last_goal_year >= hidden_goal_year.goal_year_start
    group by
        figure.plan_id, figure.indicator_id, figure.area, figure.period, figure.is_benchmark
),

found as (
    select
        *,
        coalesce(is_small, false) or is_of_hidden_year as is_found,
        area is not null and not is_benchmark as is_part
    from baseline
),

beside_areas as (
    select
        *,
        is_found or (is_part and bool_or(is_found and is_part) over areas) as is_hidden
    from found
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
