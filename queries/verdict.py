"""The goals of a quarter and area in all: one row per status."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def per_status(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """How many goals have each status now, and what has changed since the quarter before."""
    return store.read(
        """
        select *
        from scoped.verdict(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by status
        """,
        **scope,
    )
