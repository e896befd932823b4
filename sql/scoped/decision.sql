-- One row per goal of the chosen quarter and area that is behind or was not reached, with how much
-- of what was wanted by now is lacking, and in how many of its areas it is behind. urgency is the
-- lacking share times the quarters in a row times the areas; the greatest needs a decision first.
with

goal as (
    select
        *,
        case
            when status = 'not_reached' and direction = 'increase' then annual_target - ytd
            else gap
        end as lacking,
        case
            when status = 'not_reached' and direction = 'increase' then annual_target
            else expected_to_date
        end as wanted,
        least(
            1 - coalesce(case when status = 'not_reached' then attainment else pace end, 0), 1
        ) as lacking_share
    from
        scoped.goal(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            chosen_status
        )
    where is_behind(status)
),

area as (
    select
        indicator_id,
        count(*) as areas,
        count(*) filter (where is_behind(status)) as areas_behind
    from
        scoped.goal_of_area(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            null
        )
    where area is not null and status != 'no_target'
    group by indicator_id
),

weighed as (
    select
        goal.*,
        coalesce(area.areas, 0) as areas,
        coalesce(area.areas_behind, 0) as areas_behind,
        goal.lacking_share
        * greatest(goal.quarters_behind, 1)
        * greatest(coalesce(area.areas_behind, 0), 1) as urgency
    from goal
    left join area
        on goal.indicator_id = area.indicator_id
)

select * from weighed
