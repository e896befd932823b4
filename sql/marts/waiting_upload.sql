-- One row per quarter of a file that was handed in for approval and does not count: the activities
-- that it is of, and how it stands.
select
    waiting_activity.upload_id,
    waiting_activity.plan_id,
    waiting_activity.quarter,
    waiting_activity.upload_status,
    waiting_activity.comment,
    waiting_activity.file_name,
    waiting_activity.event_by,
    list(activity.activity_id order by activity.activity_order) as activity_ids,
    list(activity.activity_name order by activity.activity_order) as activities,
    waiting_activity.event_id,
    waiting_activity.event_at
from released.waiting_activity as waiting_activity
inner join released.activity as activity
    on
        waiting_activity.plan_id = activity.plan_id
        and waiting_activity.activity_id = activity.activity_id
group by
    waiting_activity.upload_id,
    waiting_activity.plan_id,
    waiting_activity.quarter,
    waiting_activity.upload_status,
    waiting_activity.comment,
    waiting_activity.file_name,
    waiting_activity.event_by,
    waiting_activity.event_id,
    waiting_activity.event_at
