-- One row per plan and quarter of its period, and from the first to the last one with a figure
-- (is_in_reported_span): whether it has figures, has begun and is past its deadline today.
select
    plan_id,
    quarter,
    year,
    quarter_number,
    first_publication is not null as is_reported,
    is_in_reported_span,
    start_date <= today() as has_begun,
    is_past_deadline(start_date, due_date) as is_due,
    start_date,
    due_date,
    first_published_at
from released.quarter
