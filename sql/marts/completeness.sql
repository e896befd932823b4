-- One row per activity and quarter: how many of its indicators were reported, when, and if in time.
-- handed_in_at is when the last of them came.
select * from released.completeness
