-- Whether a figure is 'above' or 'below' another, or the 'same' to the decimal that is shown.
create or replace macro compared_with(figure, other) as
    case sign(round(figure, 1) - round(other, 1))
        when 1 then 'above'
        when -1 then 'below'
        when 0 then 'same'
    end;
