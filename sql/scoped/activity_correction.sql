-- One row per figure up to the chosen quarter that an upload corrected; for the whole plan it is
-- the figures of every area. quarter is the one that the figure is explained in.
with

goal as (
    select indicator_id
    from
        scoped.goal(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            chosen_status
        )
),

correction as (
    select *
    from shown.correction
    where
        plan_id = chosen_plan
        and period <= chosen_quarter
        and is_chosen(area, chosen_area)
),

corrected as (
    select
        correction.*,
        case when contains(correction.period, 'K') then correction.period else chosen_quarter end
            as quarter
    from correction
    inner join goal
        on correction.indicator_id = goal.indicator_id
)

select * from corrected
