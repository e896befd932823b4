-- One row per plan, indicator and quarter in which it and its activity hold: figures are expected.
with

version as (
    select * from materialized.indicator_version
),

activity as (
    select * from materialized.activity
),

plan_quarter as (
    select
        plan_id,
        quarter_index
    from materialized.quarter
),

expected as (
    select
        version.plan_id,
        version.indicator_id,
        plan_quarter.quarter_index
    from version
    inner join plan_quarter
        on
            version.plan_id = plan_quarter.plan_id
            and holds_in(
                version.first_quarter_index,
                version.last_quarter_index,
                plan_quarter.quarter_index
            )
    inner join activity
        on
            version.plan_id = activity.plan_id
            and version.activity_id = activity.activity_id
    where
        is_valid_between(
            version.begin_date,
            version.valid_to,
            plan_quarter.quarter_index,
            plan_quarter.quarter_index
        )
        and is_valid_between(
            activity.valid_from,
            activity.valid_to,
            plan_quarter.quarter_index,
            plan_quarter.quarter_index
        )
)

select * from expected
