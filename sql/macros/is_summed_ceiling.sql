-- Whether a figure that adds up over the goal year must not exceed its target: it is held against what
-- can be expected so far, and no share of the target says how far the goal is attained.
create or replace macro is_summed_ceiling(aggregation, direction) as
    aggregation = 'sum' and direction != 'increase';
