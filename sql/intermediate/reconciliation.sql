-- One row per reported whole whose parts are also known: what the parts come to, and what was said.
-- Different persons are never added up. Averages and shares agree when they agree as rounded in the
-- report.
-- Materialized for plans with a quarter.
with

-- Of a target that is another from a date, the newest one.
standing_figure as (
    select * from materialized.figure
    where is_masked is not true and last_quarter_index is null
),

year_to_date as (
    select * from materialized.year_to_date
    where is_in_force
),

version as (
    select
        plan_id,
        indicator_id,
        aggregation,
        first_quarter_index,
        last_quarter_index,
        additive_areas
    from materialized.indicator_version
),

indicator as (
    select * from materialized.indicator
),

areas_together as (
    select
        plan_id,
        goal_year_start,
        indicator_id,
        quarter_index,
        kind,
        sum(figure) as parts
    from standing_figure
    where area_code is not null and not is_benchmark and kind != 'baseline'
    group by plan_id, goal_year_start, indicator_id, quarter_index, kind
    having count(*) = count(figure)
),

over_areas as (
    select
        whole.plan_id,
        whole.indicator_id,
        cast(null as text) as area_code,
        whole.period,
        whole.kind,
        'area' as dimension,
        version.aggregation,
        areas_together.parts,
        whole.figure as reported
    from standing_figure as whole
    inner join areas_together
        on
            whole.plan_id = areas_together.plan_id
            and whole.goal_year_start = areas_together.goal_year_start
            and whole.indicator_id = areas_together.indicator_id
            and whole.quarter_index is not distinct from areas_together.quarter_index
            and whole.kind = areas_together.kind
    inner join version
        on
            whole.plan_id = version.plan_id
            and whole.indicator_id = version.indicator_id
            and holds_in(
                version.first_quarter_index,
                version.last_quarter_index,
                coalesce(whole.quarter_index, whole.goal_year_start * 4 + 3)
            )
    where
        whole.area_code is null
        and whole.figure is not null
        and version.additive_areas
),

over_quarters as (
    select
        plan_id,
        indicator_id,
        area_code,
        quarter as period,
        'ytd' as kind,
        'quarter' as dimension,
        aggregation,
        own_computed as parts,
        ytd_reported as reported
    from year_to_date
    where
        ytd_reported is not null
        and own_computed is not null
        and aggregation != 'unique'
        and computed_quarters_missing = 0
        and is_all_as_reported
),

every_whole as (
    select * from over_areas
    union all
    select * from over_quarters
),

compared as (
    select
        indicator.plan_id,
        indicator.plan_name as plan,
        indicator.activity_name as activity,
        indicator.indicator_id,
        indicator.indicator_name as indicator,
        every_whole.area_code as area,
        every_whole.period,
        every_whole.kind,
        every_whole.dimension,
        every_whole.parts,
        every_whole.reported,
        case
            when every_whole.aggregation not in ('average', 'ratio')
                then round(every_whole.reported - every_whole.parts, 6)
            when
                every_whole.reported in (
                    round(every_whole.parts),
                    round(every_whole.parts, 1),
                    round(every_whole.parts, 2)
                )
                then 0
            else every_whole.reported - every_whole.parts
        end as difference,
        difference != 0 as is_different,
        false as is_hidden,
        indicator.is_masked
    from every_whole
    inner join indicator
        on
            every_whole.plan_id = indicator.plan_id
            and every_whole.indicator_id = indicator.indicator_id
)

select * from compared
