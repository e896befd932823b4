-- One row per figure that stands and is about a quarter or year up to the chosen quarter, with the
-- cell of the file it came from; for the whole plan it is the figures of every area.
with

goal as (
    select distinct
        indicator_id,
        activity_order,
        indicator_order
    from filtered.goal_of_area(filters)
),

area as (
    select * from marts.area
),

figure as (
    select *
    from marts.figure
    where
        plan_id = (filters).plan_id
        and period <= (filters).quarter
        and is_chosen(area, (filters).area)
),

placed as (
    select
        figure.*,
        goal.activity_order,
        goal.indicator_order,
        area.area_order
    from figure
    inner join goal
        on figure.indicator_id = goal.indicator_id
    left join area
        on
            figure.plan_id = area.plan_id
            and figure.area = area.area
)

select * from placed
