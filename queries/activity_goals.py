"""How the goals of the activities fare: one row per activity and status."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def by_status(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The number of goals per activity and status in one quarter and area, in the plan's order."""
    return store.read(
        """
        select *
        from scoped.activity_goals(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by focus_area_order, activity_order, status
        """,
        **scope,
    )
