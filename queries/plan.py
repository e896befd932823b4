"""The plans: one row per plan."""

import polars as pl

from store.connection import Store


def plans(store: Store) -> pl.DataFrame:
    """Every plan: the real ones before the invented, those with figures first, then the newest."""
    return store.read(
        """
        select *
        from marts.plan
        order by is_invented, newest_quarter is null, start_date desc, plan
        """
    )


def one(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The row of one plan."""
    return store.read("select * from marts.plan where plan_id = $plan_id", plan_id=plan_id)
