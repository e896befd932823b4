-- One row per measure, line of a theme and area of the chosen quarter: the year to date beside the
-- average of the other areas, which is hidden with any of theirs. The measures are 'number' and
-- 'per_1000' residents; a share, and what no residents are known for, is not measurable in the
-- latter. The lengths are shares of the largest figure of the line, and below zero
-- where it is.
with

goal as (
    select *
    from filtered.goal_of_area(filters)
    where area is not null and theme is not null
),

added_up as (
    select
        series_of(theme, unit) as series,
        area,
        area_name,
        quarter,
        case when count(*) = 1 then any_value(indicator_id) end as indicator_id,
        unit,
        unless_suppressed(bool_or(is_ytd_hidden), sum(ytd)) as ytd,
        unless_suppressed(bool_or(is_ytd_hidden), sum(ytd_low)) as ytd_low,
        unless_suppressed(bool_or(is_ytd_hidden), sum(ytd_high)) as ytd_high,
        any_value(residents) as residents,
        min(indicator_order) as indicator_order,
        area_order,
        bool_or(approximate) as approximate,
        bool_or(is_ytd_hidden) as is_hidden
    from goal
    group by theme, unit, area, area_name, area_order, quarter
),

measured as (
    select
        added_up.* exclude (ytd, ytd_low, ytd_high, residents, unit),
        measure.measure,
        case measure.measure when 'number' then added_up.unit else 'antal' end as unit,
        case when measure.measure = 'number' then added_up.ytd_low end as value_low,
        case when measure.measure = 'number' then added_up.ytd_high end as value_high,
        case
            when measure.measure = 'number' then added_up.ytd
            when added_up.unit != 'procent'
                then added_up.ytd / nullif(added_up.residents, 0) * 1000
        end as value,
        measure.measure = 'number'
        or (added_up.unit != 'procent' and coalesce(added_up.residents, 0) > 0) as is_measurable
    from added_up
    cross join (values ('number'), ('per_1000')) as measure (measure)
),

beside_others as (
    select
        *,
        count(*) filter (where is_hidden) over line > cast(is_hidden as integer)
            as is_others_hidden,
        unless_suppressed(
            is_others_hidden,
            average_of_others(value, sum(value) over line, count(value) over line)
        ) as others,
        min(indicator_order) over line as series_order
    from measured
    window line as (partition by measure, series)
),

compared as (
    select
        *,
        abs(value - others) as difference,
        compared_with(value, others) as comparison,
        greatest(max(abs(value)) over line, max(abs(others)) over line) as largest,
        value / nullif(largest, 0) as length,
        others / nullif(largest, 0) as others_length,
        is_chosen(area, (filters).area) as is_chosen
    from beside_others
    window line as (partition by measure, series)
)

select * exclude (largest) from compared
