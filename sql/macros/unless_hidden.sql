-- A figure, or null where it is hidden.
create or replace macro unless_hidden(is_hidden, figure) as
    case when is_hidden is not true then figure end;
