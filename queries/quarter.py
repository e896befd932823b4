"""The quarters there is something to show for: one row per plan and quarter."""

import polars as pl

from store.connection import Store


def quarters(store: Store) -> pl.DataFrame:
    """Every plan's quarters with figures, the newest first."""
    return store.read("select * from marts.quarter order by plan_id, quarter desc")
