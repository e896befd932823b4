"""The quarters of an activity's indicators: one row per indicator and quarter."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def quarters(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """Every quarter up to the chosen one, in the chosen area (None: the whole plan)."""
    return store.read(
        """
        select *
        from scoped.activity_quarter(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by indicator_place, quarter
        """,
        **scope,
    )
