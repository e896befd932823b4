-- One row per figure that stands in the written report of the chosen quarter, with its place there:
-- the goal year's target, the quarter's own target, the quarters so far, and the year to date.
with

figure as (
    select *
    from filtered.figure(filters)
),

goal_year as (
    select distinct
        indicator_id,
        goal_year,
        direction
    from filtered.goal_of_area(filters)
),

placed as (
    select
        figure.*,
        goal_year.goal_year,
        goal_year.direction,
        case
            when figure.kind = 'ytd' and figure.period = (filters).quarter then 'year_to_date'
            when figure.kind = 'actual' and figure.period = (filters).quarter then 'quarter'
            when
                figure.kind = 'actual'
                and contains(figure.period, 'K')
                and left(figure.period, 4) = left((filters).quarter, 4)
                then 'quarter_before'
            when figure.kind = 'target' and figure.period = (filters).quarter then 'quarter_target'
            when
                figure.kind = 'target'
                and figure.period in (goal_year.goal_year, left((filters).quarter, 4))
                then 'target'
        end as place
    from figure
    inner join goal_year
        on figure.indicator_id = goal_year.indicator_id
)

select * from placed
where place is not null
