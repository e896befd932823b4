-- One row per activity and upload that describes it.
select
    upload_id,
    plan_id,
    activity_id,
    activity_name,
    aliases,
    came_from,
    focus_area_name,
    activity_order,
    valid_from,
    valid_to
from main.activity
