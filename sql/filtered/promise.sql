-- One row per activity that promised something of the chosen quarter in its report of the quarter
-- before; of a plan's first quarter in that of the plan before, under the name that it has now.
with

before as (
    select
        case
            when right((filters).quarter, 1) = '1'
                then concat(cast(left((filters).quarter, 4) as integer) - 1, 'K4')
            else
                concat(
                    left((filters).quarter, 5), cast(right((filters).quarter, 1) as integer) - 1
                )
        end as quarter,
        cast(left((filters).quarter, 4) as integer) * 4
        + cast(right((filters).quarter, 1) as integer)
        - 2 as quarter_index
),

promised as (
    select
        narrative.*,
        before.quarter_index
    from marts.narrative as narrative
    inner join before
        on narrative.quarter = before.quarter
    where narrative.section = 'next_targets'
),

of_plan as (
    select
        activity_id,
        activity,
        quarter,
        narrative,
        activity_order,
        0 as generation
    from promised
    where plan_id = (filters).plan_id
),

of_earlier_plan as (
    select
        earlier.activity_id,
        earlier.activity,
        promised.quarter,
        promised.narrative,
        earlier.activity_order,
        earlier.generation
    from promised
    inner join filtered.earlier_activity(filters) as earlier
        on
            promised.plan_id = earlier.earlier_plan_id
            and promised.activity_id = earlier.earlier_activity_id
            and promised.quarter_index < earlier.until_index
),

of_any_plan as (
    select * from of_plan
    union all
    select * from of_earlier_plan
),

of_activity as (
    select * exclude (generation)
    from of_any_plan
    where is_chosen(activity_id, (filters).activity_id)
    qualify row_number() over (partition by activity_id order by generation) = 1
)

select * from of_activity
