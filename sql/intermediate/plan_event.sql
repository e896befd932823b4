-- One row per note on a plan's time axis, with the indicator it is about, if it is about one.
-- A version of an indicator that counts something else than the one before it is a note of its own,
-- of the kind 'definition': its text is null, and changes says what is counted otherwise.
-- Materialized for plans with a quarter.
with

written as (
    select * from standing.plan_event
),

indicator as (
    select * from materialized.indicator
),

new_meaning as (
    select
        upload_id,
        plan_id,
        indicator_id,
        'definition' as kind,
        changed as changes,
        valid_from as start_date,
        valid_from as end_date
    from materialized.indicator_version
    where len(changed) > 0
),

-- What is split from others, or merged of them, begins with a note that says so.
origin as (
    select
        upload_id,
        plan_id,
        indicator_id,
        'definition' as kind,
        [
            {
                'attribute': 'came_from',
                'was': cast(null as text),
                'becomes': array_to_string(came_from, '; ')
            }
        ] as changes,
        begin_date as start_date,
        begin_date as end_date
    from indicator
    where len(came_from) > 0 and begin_date is not null
),

plan_event as (
    select * from written
    union all by name
    select * from new_meaning
    union all by name
    select * from origin
),

area as (
    select * from materialized.area
),

placed as (
    select
        plan_event.upload_id,
        plan_event.plan_id,
        plan_event.area_code as area,
        area.area_name,
        plan_event.indicator_id,
        indicator.indicator_name as indicator,
        case
            when plan_event.indicator_id is not null
                then [plan_event.indicator_id, series_of(indicator.theme, indicator.unit)]
        end as series_ids,
        plan_event.kind,
        plan_event.text,
        plan_event.changes,
        year(plan_event.start_date) || 'K' || quarter(plan_event.start_date) as start_quarter,
        quarters_to(plan_event.start_date) as start_position,
        quarters_to(plan_event.end_date + 1) as end_position,
        plan_event.start_date,
        plan_event.end_date
    from plan_event
    left join indicator
        on
            plan_event.plan_id = indicator.plan_id
            and plan_event.indicator_id = indicator.indicator_id
    left join area
        on
            plan_event.plan_id = area.plan_id
            and plan_event.area_code = area.area_code
)

select * from placed
