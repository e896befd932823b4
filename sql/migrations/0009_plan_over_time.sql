-- What an activity, an area or an indicator is holds from one date to another: null from is from
-- the beginning, null to is until something else is said.
alter table area add column valid_from date;
alter table area add column valid_to date;
alter table activity add column valid_from date;
alter table activity add column valid_to date;
alter table indicator add column valid_from date;
alter table indicator add column valid_to date;

-- What is counted, in words; the delmål that it is to show; and the role that reports it.
alter table indicator add column definition text;
alter table indicator add column sub_goal text;
alter table indicator add column responsible_role text;

-- The focus areas of the common set that a plan's own covers beside its canonical one.
alter table focus_area add column also_canonical text[];

-- The plan that this one goes on from.
alter table plan add column predecessor_id text;

-- The day from which an attribute became another; null is from the beginning.
alter table catalogue_change add column valid_from date;

-- The day from which a target holds; null is from the beginning of its period.
alter table observation add column valid_from date;
alter table figure_change add column valid_from date;
