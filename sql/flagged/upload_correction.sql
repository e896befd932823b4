-- One row per figure of an upload with a reason, also of one that does not count, and whether it is
-- hidden from the viewer: of a plan that hides small counts every count is.
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
    *,
    is_hidden as was_hidden
from looked_up
