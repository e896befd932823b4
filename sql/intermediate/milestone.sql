-- One row per milestone of an activity as it stands: as its plan describes it, and where a report
-- has told of it since, as the report says. raw, sheet, cell, file_name and quarter are the
-- report's; planned_date is the day it was first to be reached by.
with

milestone as (
    select * from standing.milestone
),

milestone_observation as (
    select * from standing.milestone_observation
),

activity as (
    select * from materialized.activity
),

focus_area as (
    select * from materialized.focus_area
),

upload as (
    select * from staging.upload
),

latest as (
    select
        coalesce(milestone_observation.upload_id, milestone.upload_id) as upload_id,
        milestone.plan_id,
        activity.focus_area_name as focus_area,
        milestone.activity_id,
        activity.activity_name as activity,
        milestone.milestone_name,
        coalesce(
            milestone_observation.milestone_status, milestone.milestone_status
        ) as milestone_status,
        milestone_observation.quarter,
        milestone_observation.raw,
        milestone_observation.sheet,
        milestone_observation.cell,
        upload.file_name,
        focus_area.focus_area_order,
        activity.activity_order,
        milestone.milestone_order,
        milestone.planned_date,
        coalesce(milestone_observation.due_date, milestone.due_date) as due_date,
        coalesce(milestone_observation.reached_date, milestone.reached_date) as reached_date
    from milestone
    inner join activity
        on
            milestone.plan_id = activity.plan_id
            and milestone.activity_id = activity.activity_id
    left join focus_area
        on
            activity.plan_id = focus_area.plan_id
            and activity.focus_area_name = focus_area.focus_area_name
    left join milestone_observation
        on
            milestone.plan_id = milestone_observation.plan_id
            and milestone.activity_id = milestone_observation.activity_id
            and milestone.milestone_name = milestone_observation.milestone_name
            and milestone.publication < milestone_observation.publication
    left join upload
        on milestone_observation.upload_id = upload.upload_id
)

select * from latest
