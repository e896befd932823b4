"""What an upload corrected: one row per figure that a reason was given for."""

import polars as pl

from store.connection import Store


def corrections(store: Store, *, upload_id: int) -> pl.DataFrame:
    """The corrected figures of one upload in the plan's own order."""
    return store.read(
        """
        select * from marts.correction
        where upload_id = $upload_id
        order by activity_order, indicator_order, area_order nulls first, period, kind
        """,
        upload_id=upload_id,
    )
