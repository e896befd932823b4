"""The focus areas: one row per plan and focus area."""

import polars as pl

from store.connection import Store


def focus_areas(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The focus areas of a plan in its own order."""
    return store.read(
        "select * from marts.focus_area where plan_id = $plan_id order by focus_area_order",
        plan_id=plan_id,
    )
