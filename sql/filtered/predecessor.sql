-- One row per plan before the chosen one: its predecessor, that one's predecessor and so on.
-- until_index is the first quarter of the plan after it, from which its figures no longer count.
with recursive

plan as (
    select
        plan_id,
        plan_name as plan,
        predecessor_id,
        start_date,
        year(start_date) * 4 + quarter(start_date) - 1 as start_index
    from released.plan
),

-- A plan begins before the one that goes on from it, so nobody comes back to where he began.
backwards as (
    select
        earlier.*,
        later.plan as later_plan,
        later.start_date as until_date,
        later.start_index as until_index,
        1 as generation
    from plan as later
    inner join plan as earlier
        on
            later.predecessor_id = earlier.plan_id
            and later.start_date > earlier.start_date
    where later.plan_id = (filters).plan_id
    union all
    select
        earlier.*,
        later.plan as later_plan,
        later.start_date as until_date,
        later.start_index as until_index,
        later.generation + 1 as generation
    from backwards as later
    inner join plan as earlier
        on
            later.predecessor_id = earlier.plan_id
            and later.start_date > earlier.start_date
)

select
    plan_id,
    plan,
    later_plan,
    until_index,
    generation,
    until_date
from backwards
