-- One row per activity of the chosen plan and plan before it in which it was: it goes on from
-- there where its id within the plan is the same, else where it has the same name or another of
-- its names.
with

predecessor as (
    select * from filtered.predecessor(filters)
),

activity as (
    select
        plan_id,
        activity_id,
        activity_name as activity,
        activity_order,
        substr(activity_id, length(plan_id) + 2) as id_within_plan,
        list_transform(list_append(aliases, activity_name), lambda one: lower(one)) as names
    from released.activity
    where plan_id = (filters).plan_id or plan_id in (select plan_id from predecessor)
),

pair as (
    select
        now.activity_id,
        now.activity,
        predecessor.plan_id as earlier_plan_id,
        earlier.activity_id as earlier_activity_id,
        predecessor.until_index,
        predecessor.generation,
        now.activity_order,
        earlier.activity_order as earlier_order,
        now.id_within_plan = earlier.id_within_plan as is_same_id
    from activity as now
    inner join activity as earlier
        on
            now.id_within_plan = earlier.id_within_plan
            or list_has_any(now.names, earlier.names)
    inner join predecessor
        on earlier.plan_id = predecessor.plan_id
    where now.plan_id = (filters).plan_id
),

one_of_each as (
    select * exclude (earlier_order, is_same_id)
    from pair
    qualify
        row_number() over (
            partition by earlier_plan_id, activity_id
            order by is_same_id desc, earlier_order asc, earlier_activity_id asc
        ) = 1
        and row_number() over (
            partition by earlier_plan_id, earlier_activity_id
            order by is_same_id desc, activity_order asc, activity_id asc
        ) = 1
)

select * from one_of_each
