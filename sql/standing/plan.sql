-- One row per plan as it is described now, with the thresholds that hold for it.
-- smallest_shown_count is null for a plan that hides no small counts.
-- Materialized.
with

plan as (
    select * from staging.plan
),

published_upload as (
    select * from standing.published_upload
),

setting as (
    select
        max(setting_value) filter (where setting_name = 'on_track_from') as on_track_from,
        max(setting_value) filter (where setting_name = 'behind_from') as behind_from,
        max(setting_value) filter (where setting_name = 'unchanged_within') as unchanged_within,
        max(setting_value) filter (where setting_name = 'reporting_deadline_days')
            as reporting_deadline_days,
        max(setting_value) filter (where setting_name = 'smallest_shown_count')
            as smallest_shown_count
    from staging.setting
),

small_counts as (
    select * from standing.small_counts
),

newest as (
    select plan.*
    from plan
    inner join published_upload
        on plan.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by plan.plan_id
        order by published_upload.publication desc
    ) = 1
),

standing as (
    select
        newest.upload_id,
        newest.plan_id,
        newest.plan_name,
        newest.aliases,
        newest.municipality,
        newest.goal_period,
        newest.predecessor_id,
        coalesce(newest.on_track_from, setting.on_track_from) as on_track_from,
        coalesce(newest.behind_from, setting.behind_from) as behind_from,
        setting.unchanged_within,
        coalesce(newest.reporting_deadline_days, setting.reporting_deadline_days)
            as reporting_deadline_days,
        case when small_counts.hides_small_counts then setting.smallest_shown_count end
            as smallest_shown_count,
        newest.is_invented,
        coalesce(newest.needs_approval, false) as needs_approval,
        newest.start_date,
        newest.end_date
    from newest
    cross join setting
    left join small_counts
        on newest.plan_id = small_counts.plan_id
)

select * from standing
