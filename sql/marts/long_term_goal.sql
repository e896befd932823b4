-- One row per long-term indicator, area (null = whole plan) and quarter: the newest figure by then,
-- held against the baseline it began from and the target at the plan's end.
select * from released.long_term_goal
