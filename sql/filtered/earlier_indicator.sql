-- One row per indicator of the chosen plan and plan before it in which it was counted: it goes on
-- from there where its id within the plan is the same, else where its activity and itself have the
-- same name or another of their names. In another unit it is another indicator.
with

predecessor as (
    select * from filtered.predecessor(filters)
),

one_of_these as (
    select plan_id from predecessor
    union all
    select (filters).plan_id
),

activity as (
    select
        plan_id,
        activity_id,
        list_transform(list_append(aliases, activity_name), lambda one: lower(one)) as names
    from released.activity
    where plan_id in (select plan_id from one_of_these)
),

indicator as (
    select
        indicator.plan_id,
        indicator.indicator_id,
        indicator.unit,
        substr(indicator.indicator_id, length(indicator.plan_id) + 2) as id_within_plan,
        list_transform(
            list_append(indicator.aliases, indicator.indicator_name), lambda one: lower(one)
        ) as names,
        activity.names as activity_names,
        indicator.indicator_order
    from released.indicator as indicator
    inner join activity
        on
            indicator.plan_id = activity.plan_id
            and indicator.activity_id = activity.activity_id
),

pair as (
    select
        now.indicator_id,
        predecessor.plan_id as earlier_plan_id,
        earlier.indicator_id as earlier_indicator_id,
        predecessor.plan as earlier_plan,
        predecessor.until_index,
        predecessor.generation,
        now.indicator_order,
        earlier.indicator_order as earlier_order,
        now.id_within_plan = earlier.id_within_plan as is_same_id
    from indicator as now
    inner join indicator as earlier
        on
            now.unit = earlier.unit
            and (
                now.id_within_plan = earlier.id_within_plan
                or (
                    list_has_any(now.names, earlier.names)
                    and list_has_any(now.activity_names, earlier.activity_names)
                )
            )
    inner join predecessor
        on earlier.plan_id = predecessor.plan_id
    where now.plan_id = (filters).plan_id
),

one_of_each as (
    select * exclude (indicator_order, earlier_order, is_same_id)
    from pair
    qualify
        row_number() over (
            partition by earlier_plan_id, indicator_id
            order by is_same_id desc, earlier_order asc, earlier_indicator_id asc
        ) = 1
        and row_number() over (
            partition by earlier_plan_id, earlier_indicator_id
            order by is_same_id desc, indicator_order asc, indicator_id asc
        ) = 1
)

select * from one_of_each
