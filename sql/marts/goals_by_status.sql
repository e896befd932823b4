-- One row per plan, quarter, focus area, area (null = whole plan) and status: the number of goals.
select
    plan_id,
    plan,
    focus_area,
    canonical_focus_area,
    area,
    area_name,
    quarter,
    status,
    count(*) as goals,
    year,
    focus_area_order,
    area_order
from released.goal_attainment
where is_in_reported_span
group by all
