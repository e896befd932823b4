"""The figures that stand, for a new file's figures to be held against: what a plan hides from
its readers too.
"""

import polars as pl

from store.connection import Store


def standing_figures(store: Store, plan_id: str | None = None) -> pl.DataFrame:
    """The rows of `marts.figure`, of one plan or of all."""
    every = store.with_rights(sees_all=True)
    if plan_id is None:
        return every.read("select * from marts.figure")
    return every.read("select * from marts.figure where plan_id = $plan_id", plan_id=plan_id)
