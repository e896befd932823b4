-- Where a figure lies on a scale from scale_start to scale_end, as a share of it; beyond its ends,
-- at the end. Null where there is no figure or no scale (greatest and least would pass over a null).
create or replace macro on_scale(figure, scale_start, scale_end) as
    case
        when figure is not null and scale_end > scale_start
            then least(greatest((figure - scale_start) / (scale_end - scale_start), 0), 1)
    end;
