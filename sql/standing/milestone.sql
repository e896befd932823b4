-- One row per milestone of an activity as its plan last described it, and the day it was to be
-- reached by when the plan first set one.
with

milestone as (
    select * from staging.milestone
),

published_upload as (
    select * from standing.published_upload
),

standing as (
    select
        milestone.*,
        published_upload.publication,
        first_value(milestone.due_date ignore nulls) over (
            partition by milestone.plan_id, milestone.activity_id, milestone.milestone_name
            order by published_upload.publication
            rows between unbounded preceding and unbounded following
        ) as planned_date
    from milestone
    inner join published_upload
        on milestone.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by milestone.plan_id, milestone.activity_id, milestone.milestone_name
        order by published_upload.publication desc
    ) = 1
)

select * from standing
