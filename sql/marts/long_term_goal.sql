-- One row per long-term indicator, area (null = whole plan) and quarter from the plan's first to
-- its last one with a figure: the newest figure by then, held against the baseline it began from
-- and the target at the plan's end.
select * from released.long_term_goal
where is_in_reported_span
