"""The plans: one row per plan."""

import polars as pl

from store.connection import Store


def plans(store: Store) -> pl.DataFrame:
    """Every plan, the real ones before the invented, the newest first."""
    return store.read("select * from marts.plan order by is_invented, start_date desc, plan")
