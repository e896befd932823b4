-- One row per area of the chosen plan and plan before it that has an area of the same name, or of
-- another of its names.
with

predecessor as (
    select * from filtered.predecessor(filters)
),

area as (
    select
        plan_id,
        area_code,
        area_name,
        area_order,
        list_transform(list_append(aliases, area_name), lambda one: lower(one)) as names
    from released.area
    where plan_id = (filters).plan_id or plan_id in (select plan_id from predecessor)
),

pair as (
    select
        now.area_code as area,
        now.area_name,
        earlier.plan_id as earlier_plan_id,
        earlier.area_code as earlier_area,
        now.area_order
    from area as now
    inner join area as earlier
        on list_has_any(now.names, earlier.names)
    where
        now.plan_id = (filters).plan_id
        and earlier.plan_id != now.plan_id
    qualify
        row_number() over (
            partition by earlier.plan_id, now.area_code order by earlier.area_order
        ) = 1
        and row_number() over (
            partition by earlier.plan_id, earlier.area_code order by now.area_order
        ) = 1
)

select * from pair
