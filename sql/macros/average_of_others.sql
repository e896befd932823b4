-- The average of all figures of a group but this one; null where it is the only one.
create or replace macro average_of_others(figure, total, figures) as
    (total - figure) / nullif(figures - 1, 0);
