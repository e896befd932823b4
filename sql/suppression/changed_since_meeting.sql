-- One row per meeting of a plan that hides small counts and indicator that has any, of which
-- something up to the meeting's quarter is otherwise now than when its figures were frozen: a
-- figure was corrected, taken away or added, or is counted in another way. Other figures were
-- suppressed then than now, and both together tell of a suppressed one.
with

meeting as (
    select meeting.*
    from standing.meeting as meeting
    inner join materialized.plan as plan
        on meeting.plan_id = plan.plan_id
    where plan.smallest_shown_count is not null
),

suppressed_indicator as (
    select * from materialized.suppressed_indicator
),

corrected as (
    select
        meeting.upload_id,
        meeting.plan_id,
        correction.indicator_id
    from meeting
    inner join materialized.correction as correction
        on
            meeting.plan_id = correction.plan_id
            and meeting.quarter >= correction.period
            and meeting.event_id < correction.publication
    where correction.is_masked and correction.was_hidden
),

-- The uploads that counted then.
published_then as (
    select
        meeting.upload_id as meeting_id,
        upload_event.upload_id
    from meeting
    inner join staging.upload_event as upload_event
        on meeting.event_id >= upload_event.event_id
    group by meeting.upload_id, upload_event.upload_id
    having max_by(upload_event.upload_status, upload_event.event_id) = 'published'
),

figure_then as (
    select
        published_then.meeting_id,
        observation.plan_id,
        observation.indicator_id,
        observation.area_code,
        observation.period,
        observation.kind
    from published_then
    inner join staging.observation as observation
        on published_then.upload_id = observation.upload_id
),

added as (
    select
        meeting.upload_id,
        meeting.plan_id,
        figure.indicator_id
    from meeting
    inner join materialized.figure as figure
        on
            meeting.plan_id = figure.plan_id
            and meeting.quarter >= figure.period
            and meeting.event_id < figure.publication
    inner join suppressed_indicator
        on
            figure.plan_id = suppressed_indicator.plan_id
            and figure.indicator_id = suppressed_indicator.indicator_id
    left join figure_then
        on
            meeting.upload_id = figure_then.meeting_id
            and figure.plan_id = figure_then.plan_id
            and figure.indicator_id = figure_then.indicator_id
            and figure.area_code is not distinct from figure_then.area_code
            and figure.period = figure_then.period
            and figure.kind = figure_then.kind
    where
        figure.is_masked
        and not is_target(figure.kind)
        and figure_then.indicator_id is null
),

counted_otherwise as (
    select
        meeting.upload_id,
        meeting.plan_id,
        suppressed_indicator.indicator_id
    from meeting
    inner join staging.catalogue_change as catalogue_change
        on
            meeting.plan_id = catalogue_change.plan_id
            and meeting.event_id < catalogue_change.event_id
    inner join suppressed_indicator
        on
            catalogue_change.plan_id = suppressed_indicator.plan_id
            and catalogue_change.thing_id = suppressed_indicator.indicator_id
    where
        catalogue_change.subject = 'indicator'
        and catalogue_change.attribute in (
            'unit', 'aggregation', 'additive_areas', 'year_start_quarter', 'denominator_id'
        )
),

gathered as (
    select * from corrected
    union
    select * from added
    union
    select * from counted_otherwise
)

select * from gathered
