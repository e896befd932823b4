"""The activities: one row per plan and activity."""

import polars as pl

from store.connection import Store


def activities(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The activities of a plan in its own order."""
    return store.read(
        "select * from marts.activity where plan_id = $plan_id order by activity_order",
        plan_id=plan_id,
    )
