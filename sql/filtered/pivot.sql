-- One row per cell of a pivot: the chosen_measure of the goals of a line (row_dimension) and a
-- column (column_dimension), and of each of their totals; its row_key or column_key is null.
-- Dimensions: 'none', 'focus_area', 'activity', 'indicator', 'area', 'quarter', 'year', 'theme' and
-- 'status'. Measures: 'goals', 'on_course' and 'on_course_share' count goals with a target;
-- 'actual', 'ytd' and 'annual_target' are figures, 'attainment' a share, which a summed ceiling
-- does not have.
-- Only 'actual' spans quarters; anything else is of the newest quarter of the period, or of each
-- year or quarter where they are laid out. Areas are looked at where they are chosen or laid out,
-- else the whole plan. value is null where is_addable is false: figures of different indicators are
-- added only within a theme and a unit, over quarters and areas only what is a sum, never shares,
-- and never the whole plan to its areas. What is added up with a hidden figure is hidden.
-- Parameters: filters, further_filters, row_dimension, column_dimension, chosen_measure
with

explored as (
    select *
    from filtered.explored(filters, further_filters)
),

laid_out as (
    select
        *,
        map(
            [
                'none',
                'focus_area',
                'activity',
                'indicator',
                'area',
                'quarter',
                'year',
                'theme',
                'status'
            ],
            [
                '',
                focus_area,
                activity_id,
                indicator_id,
                coalesce(area, ''),
                quarter,
                cast(year as text),
                coalesce(theme, ''),
                status
            ]
        ) as key_of,
        map(
            [
                'none',
                'focus_area',
                'activity',
                'indicator',
                'area',
                'quarter',
                'year',
                'theme',
                'status'
            ],
            [
                '',
                focus_area,
                activity,
                indicator,
                coalesce(area_name, ''),
                quarter,
                cast(year as text),
                coalesce(theme, ''),
                status
            ]
        ) as label_of,
        map(
            ['focus_area', 'activity', 'indicator', 'area', 'quarter', 'year', 'theme', 'status'],
            [
                focus_area_order,
                activity_order,
                indicator_order,
                coalesce(area_order, -1),
                quarter_index,
                year,
                case when theme is null then 1 else 0 end,
                coalesce(badness_of(status), 0)
            ]
        ) as order_of
    from explored
),

keyed as (
    select
        key_of[row_dimension] as row_key,
        label_of[row_dimension] as row_label,
        order_of[row_dimension] as row_order,
        key_of[column_dimension] as column_key,
        label_of[column_dimension] as column_label,
        order_of[column_dimension] as column_order,
        case when row_dimension = 'indicator' then activity end as row_note,
        indicator_id,
        area,
        quarter,
        theme,
        status,
        case when chosen_measure in ('actual', 'ytd', 'annual_target') then unit end as unit,
        aggregation,
        case chosen_measure
            when 'actual' then actual
            when 'ytd' then ytd
            when 'annual_target' then annual_target
            when 'attainment' then attainment
        end as figure,
        case chosen_measure
            when 'actual' then actual_low
            when 'ytd' then ytd_low
            when 'annual_target' then annual_target_low
            when 'attainment' then attainment_low
        end as figure_low,
        case chosen_measure
            when 'actual' then actual_high
            when 'ytd' then ytd_high
            when 'annual_target' then annual_target_high
            when 'attainment' then attainment_high
        end as figure_high,
        case chosen_measure
            when 'actual' then is_actual_approximate
            when 'ytd' then approximate
            else false
        end as approximate,
        case chosen_measure
            when 'actual' then is_actual_hidden
            when 'ytd' then is_ytd_hidden
            when 'attainment' then is_ytd_hidden
            else false
        end as is_hidden,
        is_whole
    from laid_out
    where
        (has_target(status) or chosen_measure in ('actual', 'ytd'))
        and (chosen_measure != 'attainment' or not is_summed_ceiling(aggregation, direction))
        and (
            is_whole or len((further_filters).areas) > 0 or (filters).area is not null
            or 'area' in (row_dimension, column_dimension)
        )
    qualify
        chosen_measure = 'actual'
        or 'quarter' in (row_dimension, column_dimension)
        or quarter = max(quarter) over (
            partition by case when 'year' in (row_dimension, column_dimension) then year end
        )
),

added_up as (
    select
        row_key,
        any_value(row_label) as row_label,
        any_value(row_note) as row_note,
        column_key,
        any_value(column_label) as column_label,
        case when count(*) = 1 then any_value(indicator_id) end as indicator_id,
        case when count(*) = 1 then any_value(area) end as area,
        case when count(*) = 1 then any_value(quarter) end as quarter,
        any_value(unit) as unit,
        unless_suppressed(bool_or(is_hidden), sum(figure)) as figure,
        unless_suppressed(bool_or(is_hidden), sum(figure_low)) as figure_low,
        unless_suppressed(bool_or(is_hidden), sum(figure_high)) as figure_high,
        count(*) filter (where has_target(status)) as goals,
        count(*) filter (where is_on_course(status)) as goals_on_course,
        count(*) - count(figure) as figures_missing,
        min(row_order) as row_order,
        min(column_order) as column_order,
        coalesce(bool_or(approximate), false) as approximate,
        bool_or(is_hidden) as is_hidden,
        count(distinct quarter) = 1 and count(distinct is_whole) = 1 as is_countable,
        count(*) = 1
        or (
            chosen_measure != 'attainment'
            and count(distinct unit) = 1
            and bool_and(unit != 'procent')
            and count(distinct is_whole) = 1
            and (
                count(distinct indicator_id) = 1
                or (count(theme) = count(*) and count(distinct theme) = 1)
            )
            and (
                (count(distinct quarter) = 1 and count(distinct area) <= 1)
                or bool_and(aggregation = 'sum')
            )
        ) as is_figure_addable
    from keyed
    group by grouping sets ((row_key, column_key), (row_key), (column_key), ())
    having count(*) > 0
),

measured as (
    select
        row_key,
        row_label,
        row_note,
        column_key,
        column_label,
        indicator_id,
        area,
        quarter,
        case
            when chosen_measure in ('on_course_share', 'attainment') then 'share'
            else coalesce(unit, 'antal')
        end as unit,
        case chosen_measure
            when 'goals' then case when is_countable then goals end
            when 'on_course' then case when is_countable then goals_on_course end
            when 'on_course_share'
                then case when is_countable then goals_on_course / nullif(goals, 0) end
            else case when is_figure_addable then figure end
        end as value,
        case when is_figure_addable then figure_low end as value_low,
        case when is_figure_addable then figure_high end as value_high,
        case
            when
                chosen_measure not in ('goals', 'on_course', 'on_course_share')
                and is_figure_addable and figure is not null
                then figures_missing
            else 0
        end as figures_missing,
        row_order,
        column_order,
        approximate,
        case
            when chosen_measure in ('goals', 'on_course', 'on_course_share') then is_countable
            else is_figure_addable
        end as is_addable,
        is_hidden and is_figure_addable as is_hidden
    from added_up
)

select * from measured
