"""The housing areas: one row per plan and area."""

import polars as pl

from store.connection import Store


def areas(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The areas of a plan in its own order, without the municipalities it is compared with."""
    return store.read(
        """
        select * from marts.area
        where plan_id = $plan_id
            and not is_benchmark
        order by area_order
        """,
        plan_id=plan_id,
    )
