-- One row per long-term indicator, area (null = whole plan) and target of whichever year: in which
-- quarters it holds. The areas' targets are the whole's too where they add up. In a quarter without
-- any, a long-term goal only says a direction.
with

indicator as (
    select
        plan_id,
        indicator_id,
        additive_areas
    from materialized.indicator
    where indicator_kind = 'long_term' and is_being_counted(plan_id)
),

target as (
    select
        figure.plan_id,
        figure.indicator_id,
        figure.area_code,
        figure.first_quarter_index,
        figure.last_quarter_index,
        indicator.additive_areas
    from materialized.figure as figure
    inner join indicator
        on
            figure.plan_id = indicator.plan_id
            and figure.indicator_id = indicator.indicator_id
    where
        figure.is_masked is not true
        and figure.kind = 'target'
        and figure.figure is not null
        and not figure.is_benchmark
)

select
    plan_id,
    indicator_id,
    area_code,
    first_quarter_index,
    last_quarter_index
from target
union
select
    plan_id,
    indicator_id,
    cast(null as text) as area_code,
    first_quarter_index,
    last_quarter_index
from target
where additive_areas
