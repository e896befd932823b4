-- What an area, an activity or an indicator comes of, by the names of what was split or merged into
-- it; null and empty where it comes of nothing else.
alter table area add column came_from text[];
alter table activity add column came_from text[];
alter table indicator add column came_from text[];
