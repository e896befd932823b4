-- How a goal stands: the first of these that holds. A ceiling that is passed (is_lost) cannot be
-- made good; is_unsettled is a known part that does not settle the goal; is_as_expected is met so
-- far, whatever the pace. Where pace_on_track is null, no pace is enough to be on track.
-- since_baseline is what a goal without a target is judged by: how its figure has moved.
create or replace macro status_of(
    has_target,
    since_baseline,
    has_figure,
    is_pending,
    is_lost,
    is_unsettled,
    is_reached,
    is_over,
    is_as_expected,
    pace,
    pace_on_track,
    pace_behind
) as
    case
        when not has_target then coalesce(since_baseline, 'no_target')
        when not has_figure and is_pending then 'pending'
        when not has_figure then 'no_data'
        when is_lost then 'not_reached'
        when is_unsettled then 'incomplete'
        when is_reached then 'reached'
        when is_over then 'not_reached'
        when is_as_expected then 'on_track'
        when round(pace, 9) >= pace_on_track then 'on_track'
        when round(pace, 9) >= pace_behind then 'behind'
        else 'far_behind'
    end;
