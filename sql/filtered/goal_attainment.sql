-- One row per goal of the chosen quarter in the chosen area, narrowed by every filter.
select * from filtered.goal_of_area(filters)
where area is not distinct from (filters).area
