-- One row per plan and quarter in which figures are expected: whether it has begun, and whether it
-- is the one that is to be handed in today (is_opening): the newest that is over, until every
-- activity has handed it in; then the one it is, and after the plan's period its last.
with

completeness as (
    select * from released.completeness
),

quarter_lock as (
    select * from released.quarter_lock
),

counted as (
    select
        plan_id,
        quarter,
        start_date,
        due_date,
        bool_and(reported > 0) as is_handed_in
    from completeness
    group by plan_id, quarter, start_date, due_date
),

placed as (
    select
        *,
        last_day(cast(start_date + interval 2 months as date)) < today() as is_over,
        max(quarter) filter (where is_over) over of_plan as newest_over,
        min(quarter) filter (where not is_over) over of_plan as first_open,
        max(quarter) over of_plan as last_quarter
    from counted
    window of_plan as (partition by plan_id)
),

opened as (
    select
        plan_id,
        quarter,
        is_handed_in,
        start_date <= today() as has_begun,
        quarter = coalesce(
            max(quarter) filter (where quarter = newest_over and not is_handed_in) over of_plan,
            first_open,
            last_quarter
        ) as is_opening,
        start_date,
        due_date
    from placed
    window of_plan as (partition by plan_id)
),

-- A lock settles the quarters before it too: locked_with is the nearest.
settled as (
    select
        opened.plan_id,
        opened.quarter,
        min(quarter_lock.quarter) as locked_with,
        min_by(quarter_lock.locked_by, quarter_lock.quarter) as locked_by,
        min_by(quarter_lock.locked_at, quarter_lock.quarter) as locked_at
    from opened
    inner join quarter_lock
        on
            opened.plan_id = quarter_lock.plan_id
            and opened.quarter <= quarter_lock.quarter
    group by opened.plan_id, opened.quarter
),

locked as (
    select
        opened.*,
        settled.locked_with is not null as is_locked,
        settled.locked_with,
        settled.locked_by,
        settled.locked_at
    from opened
    left join settled
        on
            opened.plan_id = settled.plan_id
            and opened.quarter = settled.quarter
)

select * from locked
