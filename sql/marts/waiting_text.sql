-- One row per section of a report that was handed in for approval and does not count.
select * from released.waiting_text
