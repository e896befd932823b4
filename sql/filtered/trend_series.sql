-- One row per theme or indicator that can be followed (series), as the filters narrow them. Figures
-- in different units are different series of a theme.
with

goal as (
    select *
    from filtered.goal_attainment(filters)
),

followed as (
    select
        'theme' as level,
        series_of(theme, unit) as series_id,
        series_of(theme, unit) as series,
        cast(null as text) as activity,
        min(indicator_order) as series_order
    from goal
    where theme is not null
    group by theme, unit
    union all
    select
        'indicator' as level,
        indicator_id as series_id,
        indicator as series,
        activity,
        indicator_order as series_order
    from goal
)

select * from followed
