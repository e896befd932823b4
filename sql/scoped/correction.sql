-- One row per figure up to the chosen quarter that was corrected after the quarter before it was
-- first published; for the whole plan it is the figures of every area. quarter is the one that the
-- figure is explained in.
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

quarter as (
    select
        quarter,
        first_publication
    from shown.quarter
    where plan_id = chosen_plan and quarter <= chosen_quarter
),

quarter_before as (
    select max_by(first_publication, quarter) as first_publication
    from quarter
    where quarter < chosen_quarter and first_publication is not null
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
        coalesce(quarter.quarter, chosen_quarter) as quarter
    from correction
    inner join goal
        on correction.indicator_id = goal.indicator_id
    inner join quarter_before
        on coalesce(correction.publication > quarter_before.first_publication, true)
    left join quarter
        on correction.period = quarter.quarter
)

select * from corrected
