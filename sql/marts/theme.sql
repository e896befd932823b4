-- One row per plan and theme that the board follows.
select
    plan_id,
    theme,
    min(activity_order) as theme_order
from released.indicator
where theme is not null
group by plan_id, theme
