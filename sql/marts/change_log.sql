-- One row per thing that somebody did: what, to what, who and when; of those who hand in alone.
select * from released.change_log
