"""The themes: one row per plan and theme."""

import polars as pl

from store.connection import Store


def themes(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The themes of a plan in the order in which its activities first count in them."""
    return store.read(
        "select * from marts.theme where plan_id = $plan_id order by theme_order, theme",
        plan_id=plan_id,
    )
