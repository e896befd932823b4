-- How a figure has moved since its baseline, the way it is to go: 'better', 'worse', or 'unchanged'
-- where they lie no further apart than a share of the baseline (unchanged_within). Null where either
-- is unknown, and where no way is the right one.
create or replace macro since_baseline_of(figure, baseline, direction, unchanged_within) as
    case
        when figure is null or baseline is null or direction = 'within' then null
        when round(abs(figure - baseline) - unchanged_within * abs(baseline), 9) <= 0
            then 'unchanged'
        when (figure > baseline) = (direction = 'increase') then 'better'
        else 'worse'
    end;
