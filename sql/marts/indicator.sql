-- One row per indicator as it is described now: what is counted, how, and who reports it.
select * from released.indicator
