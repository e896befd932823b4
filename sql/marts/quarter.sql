-- One row per plan and quarter from its first to its last quarter with a figure.
select
    plan_id,
    quarter,
    year,
    quarter_number,
    first_published_at
from released.quarter
