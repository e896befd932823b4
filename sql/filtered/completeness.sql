-- One row per activity and quarter up to the chosen one of which any chosen activity has reported
-- anything, and of the chosen quarter itself: how much was reported, and if in time.
select *
from filtered.activity_completeness(filters)
where quarter <= (filters).quarter
qualify quarter = (filters).quarter or sum(reported) over (partition by quarter) > 0
