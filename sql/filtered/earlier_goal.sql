-- One row per goal of the chosen quarter that goes on from a plan before, area (null = whole plan)
-- that both have, and quarter of the earlier plan before the later one begins: the earlier plan's
-- own figures, under the names of the chosen one.
with

earlier_indicator as (
    select * from filtered.earlier_indicator(filters)
),

earlier_area as (
    select * from filtered.earlier_area(filters)
),

chosen_goal as (
    select
        indicator_id,
        indicator,
        theme
    from filtered.goal_attainment(filters)
),

followed as (
    select
        goal.* replace (
            chosen_goal.indicator_id as indicator_id,
            chosen_goal.indicator as indicator,
            chosen_goal.theme as theme,
            earlier_area.area as area,
            earlier_area.area_name as area_name,
            earlier_area.area_order as area_order
        ),
        earlier_indicator.earlier_plan,
        earlier_indicator.until_index,
        earlier_indicator.generation
    from earlier_indicator
    inner join chosen_goal
        on earlier_indicator.indicator_id = chosen_goal.indicator_id
    inner join marts.goal_attainment as goal
        on
            earlier_indicator.earlier_plan_id = goal.plan_id
            and earlier_indicator.earlier_indicator_id = goal.indicator_id
            and earlier_indicator.until_index > goal.quarter_index
    left join earlier_area
        on
            goal.plan_id = earlier_area.earlier_plan_id
            and goal.area = earlier_area.earlier_area
    where goal.area is null or earlier_area.area is not null
)

select * from followed
