-- One row per plan; newest_quarter is the last with a figure, null for a plan without any.
-- opening_quarter is where a reader begins: the newest one, or without figures the one it is today
-- within the plan's period.
with

plan as (
    select * from released.plan
),

newest as (
    select
        plan_id,
        max(quarter) filter (where is_in_reported_span) as newest_quarter,
        coalesce(
            newest_quarter, max(quarter) filter (where start_date <= today()), min(quarter)
        ) as opening_quarter
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
        newest.opening_quarter,
        plan.on_track_from,
        plan.behind_from,
        plan.unchanged_within,
        plan.reporting_deadline_days,
        plan.is_invented,
        plan.needs_approval,
        plan.smallest_shown_count is not null as hides_small_counts,
        plan.smallest_shown_count is not null and not sees_all(plan.plan_id) as is_any_hidden,
        plan.start_date,
        plan.end_date
    from plan
    left join newest
        on plan.plan_id = newest.plan_id
)

select * from described
