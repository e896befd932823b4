-- Whether a figure that adds up over the goal year lacks some of its quarters.
create or replace macro is_partly_known(aggregation, quarters_missing) as
    aggregation = 'sum' and quarters_missing > 0;
