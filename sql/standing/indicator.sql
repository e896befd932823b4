-- One row per indicator as it is described by its newest version, whatever the day, with its
-- activity, focus area and plan.
-- Materialized.
with

indicator_version as (
    select * from materialized.indicator_version
),

activity as (
    select * from materialized.activity
),

focus_area as (
    select * from materialized.focus_area
),

plan as (
    select * from materialized.plan
),

newest as (
    select *
    from indicator_version
    qualify row_number() over (
        partition by plan_id, indicator_id order by version_number desc
    ) = 1
),

standing as (
    select
        newest.upload_id,
        newest.plan_id,
        plan.plan_name,
        activity.focus_area_name,
        focus_area.canonical_name as canonical_focus_area_name,
        newest.activity_id,
        activity.activity_name,
        newest.indicator_id,
        newest.indicator_name,
        newest.aliases,
        newest.came_from,
        newest.unit,
        newest.aggregation,
        newest.direction,
        newest.indicator_kind,
        newest.denominator_id,
        newest.theme,
        newest.source,
        newest.definition,
        newest.sub_goal,
        newest.responsible_role,
        focus_area.focus_area_order,
        activity.activity_order,
        newest.indicator_order,
        newest.year_start_quarter,
        newest.profile,
        plan.on_track_from,
        plan.behind_from,
        plan.smallest_shown_count,
        newest.additive_areas,
        newest.valid_from,
        newest.valid_to,
        newest.begin_date,
        case when plan.smallest_shown_count is not null then false end as is_masked
    from newest
    inner join plan
        on newest.plan_id = plan.plan_id
    inner join activity
        on
            newest.plan_id = activity.plan_id
            and newest.activity_id = activity.activity_id
    left join focus_area
        on
            activity.plan_id = focus_area.plan_id
            and activity.focus_area_name = focus_area.focus_area_name
)

select * from standing
