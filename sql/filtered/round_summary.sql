-- One row per quarter that is chosen, which is one: of how many activities figures are expected,
-- how many have handed them in, how many are still waited for, and how many of those have begun.
select
    count(*) as activities,
    count(*) filter (where not is_outstanding(round_state)) as handed_in,
    count(*) filter (where is_outstanding(round_state)) as outstanding,
    count(*) filter (where round_state = 'begun') as begun,
    min(due_date) as due_date,
    coalesce(min(due_date) < today(), false) as is_past_deadline
from marts.round_activity
where
    plan_id = (filters).plan_id
    and quarter = (filters).quarter
