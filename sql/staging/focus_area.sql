-- One row per focus area of a plan and upload that describes it.
select
    upload_id,
    plan_id,
    focus_area_name,
    canonical_name,
    aliases,
    also_canonical,
    focus_area_order
from main.focus_area
