-- One row per area of a plan and upload that describes it.
select
    upload_id,
    plan_id,
    area_code,
    area_name,
    aliases,
    came_from,
    area_order,
    residents,
    is_benchmark,
    valid_from,
    valid_to
from main.area
