-- One row per indicator of a plan that hides small counts of which anything is suppressed, or of
-- which any published version is small: by itself, or as what a year to date adds to the one
-- before.
-- Materialized for plans that hide small counts.
with

observation as (
    select
        observation.plan_id,
        observation.indicator_id,
        observation.area_code,
        observation.kind,
        observation.period_year * 4 + observation.period_quarter as quarter_index,
        least(observation.value, observation.low, observation.high) as lowest,
        greatest(observation.value, observation.low, observation.high) as highest,
        indicator.smallest_shown_count
    from staging.observation as observation
    inner join standing.published_upload as published_upload
        on observation.upload_id = published_upload.upload_id
    inner join materialized.indicator as indicator
        on
            observation.plan_id = indicator.plan_id
            and observation.indicator_id = indicator.indicator_id
    inner join suppression.ever_counted as ever_counted
        on
            observation.plan_id = ever_counted.plan_id
            and observation.indicator_id = ever_counted.indicator_id
    where
        indicator.is_masked is false
        and is_being_counted(observation.plan_id)
        and not is_target(observation.kind)
        and coalesce(observation.unit = 'antal', ever_counted.is_ever_count)
),

year_to_date as (
    select
        plan_id,
        indicator_id,
        smallest_shown_count,
        min(lowest) - lag(max(highest)) over (
            partition by plan_id, indicator_id, area_code order by quarter_index
        ) as added
    from observation
    where kind = 'ytd' and quarter_index is not null
    group by plan_id, indicator_id, area_code, quarter_index, smallest_shown_count
),

gathered as (
    select
        plan_id,
        indicator_id
    from observation
    where lowest < smallest_shown_count
    union
    select
        plan_id,
        indicator_id
    from year_to_date
    where added < smallest_shown_count
    union
    select
        plan_id,
        indicator_id
    from materialized.suppressed_goal
    where is_being_counted(plan_id)
)

select * from gathered
