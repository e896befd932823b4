-- One row per figure that stands and is about a quarter or year up to the chosen quarter, with the
-- cell of the file it came from; for the whole plan it is the figures of every area.
with

goal as (
    select distinct
        indicator_id,
        activity_order,
        indicator_order
    from
        scoped.goal_of_area(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            chosen_status
        )
),

area as (
    select * from marts.area
),

figure as (
    select *
    from marts.figure
    where
        plan_id = chosen_plan
        and period <= chosen_quarter
        and is_chosen(area, chosen_area)
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
