-- One row per activity, quarter and address that a mail was begun to: what became of it last.
select * from released.reminder
