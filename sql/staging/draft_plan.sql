-- One row per draft and plan that it has been read as speaking of; '' where it named none.
select
    draft_id,
    plan_id
from main.draft_plan
