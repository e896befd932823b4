"""The plans: one row per plan."""

import polars as pl

from store.connection import Store


def plans(store: Store) -> pl.DataFrame:
    """Every plan, the real ones before the invented, the newest first."""
    return store.read("select * from marts.plan order by is_invented, start_date desc, plan")


def with_figures(store: Store) -> pl.DataFrame:
    """The plans with figures in some quarter, in the order of `plans`."""
    return store.read(
        """
        select *
        from marts.plan
        where newest_quarter is not null
        order by is_invented, start_date desc, plan
        """
    )


def one(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The row of one plan."""
    return store.read("select * from marts.plan where plan_id = $plan_id", plan_id=plan_id)
