-- One row per focus area and area with goals of its own in the chosen quarter: the share of its
-- goals that are on course, beside the average of the other areas' shares.
with

counted as (
    select
        focus_area,
        area,
        area_name,
        count(*) as goals,
        count(*) filter (where is_on_course(status)) as goals_on_course,
        count(*) filter (where is_on_course(status)) / count(*) as share,
        focus_area_order,
        area_order
    from filtered.goal_of_area(filters)
    where area is not null and has_target(status)
    group by all
),

beside_others as (
    select
        *,
        average_of_others(
            share, sum(share) over of_focus_area, count(*) over of_focus_area
        ) as others
    from counted
    window of_focus_area as (partition by focus_area)
),

compared as (
    select
        *,
        abs(share - others) * 100 as difference_in_points,
        compared_with(share * 100, others * 100) as comparison,
        is_chosen(area, (filters).area) as is_chosen
    from beside_others
)

select * from compared
