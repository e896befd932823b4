-- The quarter that a period ends with: of a quarter itself, of a year its fourth, of a goal year
-- (2023/24) the second of the year it ends in.
create or replace macro last_quarter_of(period) as
    case
        when period like '%K%' then period
        when period like '%/%' then (cast(left(period, 4) as integer) + 1) || 'K2'
        else period || 'K4'
    end;
