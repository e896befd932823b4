-- The day from which an indicator is counted at all, whatever its versions; null is the first day
-- of the first of them.
alter table indicator add column begin_date date;
