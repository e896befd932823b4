-- One row per action of the change log, as wanted narrows it: words are searched for in what the
-- action says and in what it changed. Each with how many figures and attributes it changed,
-- and why, where all of them have one reason.
-- Parameters: wanted
with

changed_figure as (
    select * from released.change_reason
),

changed_attribute as (
    select *
    from released.logged_attribute
    where subject != 'goal'
),

figures_of_event as (
    select
        event_id,
        count(*) as figures_changed,
        min(reason) as first_reason,
        max(reason) as last_reason
    from changed_figure
    group by event_id
),

attributes_of_event as (
    select
        event_id,
        count(*) as attributes_changed,
        min(reason) as first_reason,
        max(reason) as last_reason
    from changed_attribute
    group by event_id
),

indicator_with_words as (
    select
        plan_id,
        indicator_id
    from released.indicator
    where says(indicator_name, (wanted).words) or says(activity_name, (wanted).words)
),

changed_with_words as (
    select changed_figure.event_id
    from changed_figure
    left join indicator_with_words
        on
            changed_figure.plan_id = indicator_with_words.plan_id
            and changed_figure.indicator_id = indicator_with_words.indicator_id
    where
        indicator_with_words.indicator_id is not null
        or says(changed_figure.reason, (wanted).words)
    union all
    select event_id
    from changed_attribute
    where
        says(thing_name, (wanted).words)
        or says(was, (wanted).words)
        or says(becomes, (wanted).words)
        or says(reason, (wanted).words)
),

changed_in_period as (
    select event_id
    from changed_figure
    where period = (wanted).period
),

narrowed as (
    select
        change_log.* exclude (reason),
        -- One reason for all that it changed is the action's own.
        coalesce(
            change_log.reason,
            case
                when
                    least(figures_of_event.first_reason, attributes_of_event.first_reason)
                    = greatest(figures_of_event.last_reason, attributes_of_event.last_reason)
                    then coalesce(figures_of_event.first_reason, attributes_of_event.first_reason)
            end
        ) as reason,
        coalesce(figures_of_event.figures_changed, 0) as figures_changed,
        coalesce(attributes_of_event.attributes_changed, 0) as attributes_changed
    from released.change_log as change_log
    left join figures_of_event
        on change_log.event_id = figures_of_event.event_id
    left join attributes_of_event
        on change_log.event_id = attributes_of_event.event_id
    where
        is_chosen(change_log.plan_id, (wanted).plan_id)
        and is_chosen(change_log.kind, (wanted).kind)
        and is_chosen(change_log.event_by, (wanted).event_by)
        and ((wanted).since is null or change_log.happened_at >= (wanted).since)
        and ((wanted).until is null or change_log.happened_at < (wanted).until)
        and (
            (wanted).period is null
            or change_log.period = (wanted).period
            or change_log.event_id in (select event_id from changed_in_period)
        )
        and (
            (wanted).words is null
            or says(change_log.file_name, (wanted).words)
            or says(change_log.words, (wanted).words)
            or says(change_log.reason, (wanted).words)
            or change_log.event_id in (select event_id from changed_with_words)
        )
)

select * from narrowed
