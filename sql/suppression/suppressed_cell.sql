-- One row per goal of a plan that hides small counts of which it is asked whether its figure and
-- its year to date are suppressed: for being small, or beside what is.
-- Materialized for plans that hide small counts.
with

gathered as (
    select * from materialized.sum_or_level
    union all
    select * from materialized.average_or_share
    union all
    select * from suppression.counted_anew
),

together as (
    select
        plan_id,
        indicator_id,
        area,
        quarter,
        goal_year_start,
        bool_or(is_actual_suppressed) as is_actual_suppressed,
        bool_or(is_ytd_suppressed) as is_ytd_suppressed
    from gathered
    group by plan_id, indicator_id, area, quarter, goal_year_start
)

select * from together
