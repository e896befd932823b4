-- How far from its baseline, as a share of it, a long-term goal that only says a direction counts
-- as unchanged.
insert into setting (setting_name, setting_value) values ('unchanged_within', 0.05);
