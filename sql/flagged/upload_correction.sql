-- One row per figure with a reason of an upload that counts, and for who hands in of any upload,
-- and whether it is hidden from the viewer: of a plan that hides small counts every count is.
with

looked_up as (
    select
        * exclude (is_hidden, was_hidden, is_for_board),
        is_for_board is false
        and not sees_all()
        and kind != 'target'
        and (unit = 'antal' or was_unit = 'antal') as is_hidden
    from intermediate.correction
    where published_at is not null or hands_in()
)

select
    *,
    is_hidden as was_hidden
from looked_up
