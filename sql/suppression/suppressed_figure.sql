-- One row per published figure of a plan that hides small counts whose value or text is suppressed.
-- What an indicator with anything small has superseded is always suppressed: what once stood beside
-- it is not looked through. The text of a cell is suppressed with any figure of that cell, and
-- where it tells of another number than its figure, in digits or in words.
-- Materialized for plans that hide small counts.
with

figure as (
    select
        observation.upload_id,
        observation.plan_id,
        observation.indicator_id,
        observation.area_code,
        observation.period,
        observation.kind,
        observation.status,
        observation.note,
        observation.raw,
        observation.sheet,
        observation.cell,
        least(observation.value, observation.low, observation.high) as lowest,
        indicator.smallest_shown_count,
        coalesce(observation.unit = 'antal', ever_counted.is_ever_count) as is_count,
        observation.period_quarter is not null as is_of_quarter
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
    where indicator.is_masked is false and is_being_counted(observation.plan_id)
),

standing_figure as (
    select
        upload_id,
        plan_id,
        indicator_id,
        area_code,
        period,
        kind
    from materialized.figure
    where is_masked is false and is_being_counted(plan_id)
),

goal as (
    select * from materialized.suppressed_goal
    where is_being_counted(plan_id)
),

suppressed_indicator as (
    select * from materialized.suppressed_indicator
    where is_being_counted(plan_id)
),

baseline as (
    select * from suppression.suppressed_baseline
),

placed as (
    select
        figure.*,
        standing_figure.upload_id is not null as is_standing,
        suppressed_indicator.indicator_id is not null as is_of_suppressed_indicator,
        case figure.kind
            when 'actual' then coalesce(goal.is_actual_suppressed, false)
            when 'ytd' then coalesce(goal.is_ytd_suppressed, false)
            when 'baseline' then baseline.indicator_id is not null
            else false
        end as is_suppressed_as_counted
    from figure
    left join standing_figure
        on
            figure.upload_id = standing_figure.upload_id
            and figure.plan_id = standing_figure.plan_id
            and figure.indicator_id = standing_figure.indicator_id
            and figure.area_code is not distinct from standing_figure.area_code
            and figure.period = standing_figure.period
            and figure.kind = standing_figure.kind
    left join suppressed_indicator
        on
            figure.plan_id = suppressed_indicator.plan_id
            and figure.indicator_id = suppressed_indicator.indicator_id
    left join goal
        on
            figure.plan_id = goal.plan_id
            and figure.indicator_id = goal.indicator_id
            and figure.area_code is not distinct from goal.area
            and figure.period = goal.quarter
    left join baseline
        on
            figure.plan_id = baseline.plan_id
            and figure.indicator_id = baseline.indicator_id
            and figure.area_code is not distinct from baseline.area
            and figure.period = baseline.period
),

judged as (
    select
        *,
        not is_target(kind)
        and (
            is_suppressed_as_counted
            or (
                is_count
                and lowest is not null
                and (
                    lowest < smallest_shown_count
                    or (kind != 'baseline' and not is_of_quarter and is_of_suppressed_indicator)
                )
            )
            or (not is_standing and is_of_suppressed_indicator)
        ) as is_value_suppressed
    from placed
),

told as (
    select
        *,
        bool_or(is_value_suppressed) over same_cell
        or tells_a_count(coalesce(note, ''))
        or (lowest is null and tells_a_count(raw))
        or len(regexp_extract_all(raw, '\d+([.,]\d+)*')) > 1
        or tells_a_count(regexp_replace(raw, '\d', '', 'g')) as is_text_suppressed
    from judged
    window same_cell as (partition by upload_id, plan_id, sheet, cell)
)

select
    upload_id,
    plan_id,
    indicator_id,
    area_code,
    period,
    kind,
    is_value_suppressed,
    is_text_suppressed
from told
where is_value_suppressed or is_text_suppressed
