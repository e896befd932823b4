-- One row per indicator, area (null = whole plan) and quarter of which a reported total, of the
-- quarter or of the year to date, is another than its parts come to: what they do come to, and
-- whether the parts of the year to date are 'area' or 'quarter'; where both are, the areas.
with

reconciliation as (
    select * from materialized.reconciliation
    where is_different and is_achieved(kind)
),

parts as (
    select
        plan_id,
        indicator_id,
        area as area_code,
        period as quarter,
        min(dimension) filter (where kind = 'ytd') as ytd_dimension,
        arg_min(parts, dimension) filter (where kind = 'ytd') as parts_of_ytd,
        max(parts) filter (where kind = 'actual') as parts_of_actual
    from reconciliation
    group by plan_id, indicator_id, area, period
)

select * from parts
