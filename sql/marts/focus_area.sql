-- One row per focus area of a plan, with all of the common set that it covers.
select
    plan_id,
    focus_area_name as focus_area,
    canonical_name as canonical_focus_area,
    aliases,
    list_concat([canonical_name], coalesce(also_canonical, [])) as canonical_focus_areas,
    focus_area_order
from released.focus_area
