-- One row per activity, quarter and section of its report: the text that was published last.
select * from released.narrative
