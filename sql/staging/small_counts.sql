-- One row per plan and upload that says whether the plan hides small counts.
select
    upload_id,
    plan_id,
    hides_small_counts
from main.small_counts
