-- One row per figure of an upload with a reason, also of one that does not count, as the viewer may
-- see it: of a plan that hides small counts, no count at all.
with

looked_up as (
    select
        * exclude (is_hidden, was_hidden, is_for_board),
        is_for_board is false
        and not sees_all()
        and kind != 'target'
        and (unit = 'antal' or was_unit = 'antal') as is_hidden
    from intermediate.correction
)

select
    * replace (
        unless_hidden(is_hidden, value) as value,
        unless_hidden(is_hidden, low) as low,
        unless_hidden(is_hidden, high) as high,
        unless_hidden(is_hidden, was_value) as was_value,
        unless_hidden(is_hidden, was_low) as was_low,
        unless_hidden(is_hidden, was_high) as was_high
    ),
    is_hidden as was_hidden
from looked_up
