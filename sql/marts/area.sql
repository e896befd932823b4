-- One row per area of a plan.
select
    plan_id,
    area_code as area,
    area_name,
    aliases,
    area_order,
    residents,
    is_benchmark
from released.area
