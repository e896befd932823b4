"""The quarters there is something to show for: one row per plan and quarter."""

import polars as pl

from store.connection import Store


def reported(store: Store, *, plan_id: str) -> pl.DataFrame:
    """A plan's quarters from the newest to the first with figures."""
    return store.read(
        """
        select * from marts.quarter
        where plan_id = $plan_id and is_in_reported_span
        order by quarter desc
        """,
        plan_id=plan_id,
    )


def offered(store: Store, *, plan_id: str) -> pl.DataFrame:
    """A plan's quarters that have begun or have figures, the newest first; of a plan that has not
    begun, the first.
    """
    return store.read(
        """
        select *
        from marts.quarter
        where plan_id = $plan_id
        qualify has_begun or is_in_reported_span or quarter = min(quarter) over ()
        order by quarter desc
        """,
        plan_id=plan_id,
    )
