-- One row per plan as it is described now, with the thresholds that hold for it.
with

plan as (
    select * from staging.plan
),

published_upload as (
    select * from intermediate.published_upload
),

setting as (
    select
        max(setting_value) filter (where setting_name = 'on_track_from') as on_track_from,
        max(setting_value) filter (where setting_name = 'behind_from') as behind_from,
        max(setting_value) filter (where setting_name = 'reporting_deadline_days')
            as reporting_deadline_days
    from staging.setting
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
        newest.plan_id,
        newest.plan_name,
        newest.aliases,
        newest.municipality,
        coalesce(newest.on_track_from, setting.on_track_from) as on_track_from,
        coalesce(newest.behind_from, setting.behind_from) as behind_from,
        coalesce(newest.reporting_deadline_days, setting.reporting_deadline_days)
            as reporting_deadline_days,
        newest.is_invented,
        newest.start_date,
        newest.end_date
    from newest
    cross join setting
)

select * from standing
