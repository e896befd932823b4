"""How many goals have which status: one row per focus area and status of a quarter."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def of_focus_areas(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The counts per focus area and status in one area (None: the whole plan)."""
    return store.read(
        """
        select *
        from scoped.goals_of_focus_area(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by focus_area_order, status
        """,
        **scope,
    )
