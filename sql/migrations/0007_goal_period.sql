-- What a plan's goals are for where their heading does not say: 'year' or 'quarter'; null where the
-- plan file does not say it either.
alter table plan add column goal_period text;
