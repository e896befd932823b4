"""What the checks noticed: one row per finding."""

import polars as pl

from store.connection import Store


def findings(store: Store, *, upload_id: int) -> pl.DataFrame:
    """The findings of one upload in the order of the file."""
    return store.read(
        "select * from marts.finding where upload_id = $upload_id order by sheet, cell",
        upload_id=upload_id,
    )
