"""The quarters there is something to show for: one row per plan and quarter."""

import polars as pl

from store.connection import Store


def quarters(store: Store, *, plan_id: str) -> pl.DataFrame:
    """A plan's quarters with figures, the newest first."""
    return store.read(
        "select * from marts.quarter where plan_id = $plan_id order by quarter desc",
        plan_id=plan_id,
    )
