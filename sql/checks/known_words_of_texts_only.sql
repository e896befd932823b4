-- No rows: sections of reports and statuses of milestones are written in one way.
select
    upload_id,
    activity_id,
    section as word
from staging.narrative
where
    section not in (select section from domain.section)
    or not regexp_full_match(quarter, '\d{4}K[1-4]')
union all
select
    upload_id,
    activity_id,
    milestone_status as word
from staging.milestone
where milestone_status not in (select milestone_status from domain.milestone_status)
union all
select
    upload_id,
    activity_id,
    milestone_status as word
from staging.milestone_observation
where
    milestone_status not in (select milestone_status from domain.milestone_status)
    or not regexp_full_match(quarter, '\d{4}K[1-4]')
