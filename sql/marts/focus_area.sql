-- One row per focus area of a plan.
select
    plan_id,
    focus_area_name as focus_area,
    canonical_name as canonical_focus_area,
    aliases,
    focus_area_order
from released.focus_area
