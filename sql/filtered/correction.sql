-- One row per figure up to the chosen quarter that was corrected after the quarter before it was
-- first published; for the whole plan it is the figures of every area. quarter is the one that the
-- figure is explained in.
with

goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

quarter as (
    select
        quarter,
        first_publication
    from released.quarter
    where
        plan_id = (filters).plan_id and is_in_reported_span and quarter <= (filters).quarter
),

quarter_before as (
    select max_by(first_publication, quarter) as first_publication
    from quarter
    where quarter < (filters).quarter and first_publication is not null
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
        coalesce(quarter.quarter, (filters).quarter) as quarter
    from correction
    inner join goal
        on correction.indicator_id = goal.indicator_id
    inner join quarter_before
        on coalesce(correction.publication > quarter_before.first_publication, true)
    left join quarter
        on correction.period = quarter.quarter
)

select * from corrected
