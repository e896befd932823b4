-- One row per indicator and upload that describes it. Different persons in two areas may be the
-- same ones, whatever a file says of adding them up.
select
    upload_id,
    plan_id,
    indicator_id,
    activity_id,
    indicator_name,
    aliases,
    came_from,
    unit,
    aggregation,
    direction,
    indicator_kind,
    denominator_id,
    theme,
    source,
    definition,
    sub_goal,
    responsible_role,
    indicator_order,
    year_start_quarter,
    profile,
    additive_areas and aggregation != 'unique' as additive_areas,
    valid_from,
    valid_to,
    begin_date
from main.indicator
