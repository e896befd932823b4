-- One row per focus area of the plan that is chosen, by its own name or as one that it covers of
-- the common set: a plan's one focus area may cover several. Without a choice, all of them.
select focus_area
from marts.focus_area
where
    plan_id = (filters).plan_id
    and (
        is_chosen(focus_area, (filters).focus_area)
        or list_contains(canonical_focus_areas, (filters).focus_area)
    )
