"""The goals whose status has changed: one row per goal."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def changes(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals with another status than a quarter ago: the worse, the better, then the rest."""
    return store.read(
        """
        select *
        from scoped.status_change(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by
            change_is = 'worse' desc,
            change_is = 'better' desc,
            change_is,
            severity desc,
            activity_order,
            indicator_order
        """,
        **scope,
    )
