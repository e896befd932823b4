-- One row per indicator: whether any version of it is a count, and whether any of them has a goal
-- year of its own. What hides a figure looks at every version: it may be reported under each.
with

indicator_version as (
    select * from materialized.indicator_version
),

ever as (
    select
        plan_id,
        indicator_id,
        bool_or(unit = 'antal') as is_ever_count,
        bool_or(year_start_quarter != 1) as has_own_goal_year
    from indicator_version
    group by plan_id, indicator_id
)

select * from ever
