-- One row per quarter of the plan of which no chosen activity has reported anything, although its
-- deadline has passed today; whichever quarter is chosen.
select
    quarter,
    count(*) as activities,
    due_date
from filtered.activity_completeness(filters)
group by quarter, due_date
having bool_and(completeness = 'missing')
