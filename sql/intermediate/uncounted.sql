-- One row per indicator, area (null = whole plan) and quarter of which something stands in a cell
-- that is no figure yet: the cell as it stood. Nothing is counted of it.
with

standing_figure as (
    select * from materialized.figure
    where is_masked is not true
),

stood as (
    select
        plan_id,
        indicator_id,
        area_code,
        quarter_index,
        arg_max(raw, kind) as raw,
        arg_max(status, kind) as status
    from standing_figure
    where
        figure is null
        and status in ('uncertain', 'pending')
        and is_achieved(kind)
        and quarter_index is not null
    group by plan_id, indicator_id, area_code, quarter_index
)

select * from stood
