"""How the activities fare in each area: one row per activity and area."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def fares(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The activities in the plan's order, the whole plan (`area` null) before its areas."""
    return store.read(
        """
        select *
        from scoped.activity_of_area(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by activity_order, area_order nulls first
        """,
        **scope,
    )
