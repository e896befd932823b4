-- The figure of the goal year so far: the newest year to date reported earlier (base) with the
-- quarters since. For 'last', and a ratio without counts, it is the newest figure; for 'unique' the
-- newest of the year's own.
create or replace macro year_to_date_of(
    aggregation, base, base_quarter, quarters_since, total_since, maximum, newest
) as
    case aggregation
        when 'sum' then coalesce(base, 0) + total_since
        when 'max' then greatest(base, maximum)
        when 'average'
            then
                (coalesce(base * base_quarter, 0) + total_since)
                / (coalesce(base_quarter, 0) + quarters_since)
        else newest
    end;
