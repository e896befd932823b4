-- A published figure that an event changed or took away, and why. upload_id is the upload whose
-- figure stands since, null where none does; was_upload_id the one whose figure stood before, which
-- may have written the period in another way.
create table figure_change (
    event_id bigint not null,
    plan_id text not null,
    indicator_id text not null,
    area_code text,
    period text not null,
    kind text not null,
    upload_id bigint,
    was_upload_id bigint,
    was_period text,
    reason text not null
);

-- What an event changed in a plan's catalogue, and why: subject is the table, thing_id what tells
-- the row from the others of its plan, attribute the column; null is 'nothing'. upload_id is the
-- upload that describes it since, null where none does; was_upload_id the one that did before.
create table catalogue_change (
    event_id bigint not null,
    plan_id text not null,
    subject text not null,
    thing_id text not null,
    thing_name text not null,
    attribute text not null,
    was text,
    becomes text,
    upload_id bigint,
    was_upload_id bigint not null,
    reason text not null
);

-- What has been corrected until now, as the reasons that came with the files tell it.
insert into figure_change by name
with

newest_event as (
    select
        upload_id,
        event_id,
        event
    from upload_event
    qualify row_number() over (partition by upload_id order by event_id desc) = 1
),

corrected as (
    select
        newest_event.event_id,
        change_reason.plan_id,
        change_reason.indicator_id,
        change_reason.area_code,
        change_reason.period,
        change_reason.kind,
        change_reason.upload_id,
        change_reason.reason
    from change_reason
    inner join newest_event
        on change_reason.upload_id = newest_event.upload_id
    where newest_event.event = 'published'
),

published_figure as (
    select
        newest_event.event_id,
        observation.upload_id,
        observation.plan_id,
        observation.indicator_id,
        observation.area_code,
        observation.period,
        observation.kind
    from observation
    inner join newest_event
        on observation.upload_id = newest_event.upload_id
    where newest_event.event = 'published'
)

select
    corrected.*,
    published_figure.upload_id as was_upload_id,
    published_figure.period as was_period
from corrected
left join published_figure
    on
        corrected.plan_id = published_figure.plan_id
        and corrected.indicator_id = published_figure.indicator_id
        and corrected.area_code is not distinct from published_figure.area_code
        and corrected.period = published_figure.period
        and corrected.kind = published_figure.kind
        and corrected.event_id > published_figure.event_id
qualify row_number() over (
    partition by
        corrected.upload_id,
        corrected.plan_id,
        corrected.indicator_id,
        corrected.area_code,
        corrected.period,
        corrected.kind
    order by published_figure.event_id desc nulls last
) = 1;
