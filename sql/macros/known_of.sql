-- Which quarters of a goal year are known, of those so far: what was reported itself, and what a
-- year to date up to covered_quarter of the goal year covers.
create or replace macro known_of(quarters_so_far, covered_quarter) as
    list_transform(
        list_filter(
            quarters_so_far,
            lambda one: one.is_reported or one.quarter_of_goal_year <= covered_quarter
        ),
        lambda one: one.quarter
    );
