-- What an upload of a layout is about; every layout of a file of figures is 'figures'.
create or replace macro subject_of(layout) as
    case
        when layout in ('plan', 'plan_parts') then 'plan'
        when layout in (
            'decision', 'meeting', 'note', 'report_template', 'small_counts'
        ) then layout
        else 'figures'
    end;
