-- One row per activity of which figures are expected in the chosen quarter, and beside each how
-- many there are, how many have handed in, are waited for, and of those have begun.
select
    *,
    count(*) over () as activities,
    count(*) filter (where not is_outstanding(round_state)) over () as handed_in,
    count(*) filter (where is_outstanding(round_state)) over () as outstanding,
    count(*) filter (where round_state = 'begun') over () as begun,
    coalesce(due_date < today(), false) as is_past_deadline
from marts.round_activity
where
    plan_id = (filters).plan_id
    and quarter = (filters).quarter
