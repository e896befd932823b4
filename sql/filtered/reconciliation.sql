-- One row per reported whole up to the chosen quarter whose parts are known too; for the whole plan
-- it is the wholes of every area. quarter is the one that the figure is explained in.
with

goal as (
    select
        indicator_id,
        focus_area,
        unit,
        indicator_order
    from filtered.goal_attainment(filters)
),

quarter as (
    select quarter
    from released.quarter
    where
        plan_id = (filters).plan_id and is_in_reported_span and quarter <= (filters).quarter
),

area as (
    select
        area,
        area_name
    from marts.area
    where plan_id = (filters).plan_id
),

reconciliation as (
    select *
    from released.reconciliation
    where
        plan_id = (filters).plan_id
        and period <= (filters).quarter
        and is_chosen(area, (filters).area)
),

compared as (
    select
        goal.focus_area,
        reconciliation.activity,
        reconciliation.indicator_id,
        reconciliation.indicator,
        reconciliation.area,
        area.area_name,
        reconciliation.period,
        reconciliation.kind,
        reconciliation.dimension,
        goal.unit,
        coalesce(quarter.quarter, (filters).quarter) as quarter,
        reconciliation.parts,
        reconciliation.reported,
        reconciliation.difference,
        goal.indicator_order,
        reconciliation.is_different,
        reconciliation.is_hidden
    from reconciliation
    inner join goal
        on reconciliation.indicator_id = goal.indicator_id
    left join area
        on reconciliation.area = area.area
    left join quarter
        on reconciliation.period = quarter.quarter
)

select * from compared
