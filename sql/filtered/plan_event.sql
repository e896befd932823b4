-- One row per note on the time axis up to the chosen quarter that is about what is chosen, or about
-- more than that. Where what is chosen goes on from a plan before (earlier_plan) that has figures
-- of it, the first day of later_plan is a note of its own, of the kind 'new_period'.
with

chosen_goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

about as (
    select *
    from marts.plan_event
    where
        plan_id = (filters).plan_id
        and start_quarter <= (filters).quarter
        and (area is null or is_chosen(area, (filters).area))
        and (indicator_id is null or indicator_id in (select indicator_id from chosen_goal))
),

predecessor as (
    select * from filtered.predecessor(filters)
),

going_on as (
    select
        generation,
        list_distinct(
            flatten(list([indicator_id, series_of(theme, unit)]))
        ) as series_ids
    from filtered.earlier_goal(filters)
    group by generation
),

boundary as (
    select
        (filters).plan_id as plan_id,
        going_on.series_ids,
        'new_period' as kind,
        predecessor.until_index // 4 || 'K' || predecessor.until_index % 4 + 1 as start_quarter,
        predecessor.until_index - 0.5 as start_position,
        predecessor.until_index - 0.5 as end_position,
        predecessor.until_date as start_date,
        predecessor.until_date as end_date,
        predecessor.plan as earlier_plan,
        predecessor.later_plan
    from predecessor
    inner join going_on
        on predecessor.generation = going_on.generation
)

select * from about
union all by name
select * from boundary
