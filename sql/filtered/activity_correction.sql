-- One row per figure up to the chosen quarter that an upload corrected; for the whole plan it is
-- the figures of every area. quarter is the one that the figure is explained in.
with

goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

correction as (
    select *
    from released.correction
    where
        plan_id = (filters).plan_id
        and period <= (filters).quarter
        and is_chosen(area, (filters).area)
),

corrected as (
    select
        correction.*,
        case when contains(correction.period, 'K') then correction.period else (filters).quarter end
            as quarter
    from correction
    inner join goal
        on correction.indicator_id = goal.indicator_id
)

select * from corrected
