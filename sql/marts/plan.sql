-- One row per plan; newest_quarter is the last with a figure, null for a plan without any.
with

plan as (
    select * from released.plan
),

newest as (
    select
        plan_id,
        max(quarter) as newest_quarter
    from released.quarter
    group by plan_id
),

described as (
    select
        plan.plan_id,
        plan.plan_name as plan,
        plan.aliases,
        plan.municipality,
        newest.newest_quarter,
        plan.on_track_from,
        plan.behind_from,
        plan.reporting_deadline_days,
        plan.is_invented,
        plan.smallest_shown_count is not null as hides_small_counts,
        plan.smallest_shown_count is not null and not sees_all() as is_any_hidden,
        plan.start_date,
        plan.end_date
    from plan
    left join newest
        on plan.plan_id = newest.plan_id
)

select * from described
