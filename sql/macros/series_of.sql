-- The line of a theme that figures in a unit belong to: different units are never added up.
create or replace macro series_of(theme, unit) as
    case unit when 'antal' then theme else theme || ' (' || unit || ')' end;
