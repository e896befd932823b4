-- One row per goal and area (null = whole plan) of the chosen plan and quarter with any figure,
-- whatever else is chosen: the newest of the cells that its year to date is counted from (the
-- quarter's own before its year to date), and how many more there are.
with

goal_figure as (
    select *
    from marts.goal_figure
    where
        plan_id = (filters).plan_id
        and quarter = (filters).quarter
        and is_achieved(kind)
),

gathered as (
    select
        indicator_id,
        area,
        arg_max(file_name, (period, -coalesce(area_order, -1), kind = 'actual')) as file_name,
        arg_max(sheet, (period, -coalesce(area_order, -1), kind = 'actual')) as sheet,
        arg_max(cell, (period, -coalesce(area_order, -1), kind = 'actual')) as cell,
        count(*) - 1 as more_cells
    from goal_figure
    group by indicator_id, area
)

select * from gathered
