-- A figure, or null where it is suppressed.
create or replace macro unless_suppressed(is_suppressed, figure) as
    case when is_suppressed is not true then figure end;
