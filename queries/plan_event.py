"""The notes on a plan's time axis: one row per note."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def notes(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The notes up to the chosen quarter about what is chosen, in the order they happened."""
    return store.read(
        """
        select *
        from scoped.plan_event(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by start_date, end_date, text
        """,
        **scope,
    )
