-- One row per indicator and upload that describes it.
select
    upload_id,
    plan_id,
    indicator_id,
    activity_id,
    indicator_name,
    aliases,
    unit,
    aggregation,
    direction,
    indicator_kind,
    denominator_id,
    theme,
    source,
    indicator_order,
    year_start_quarter,
    profile,
    additive_areas
from main.indicator
