"""The long-term goals: one row per goal, from its baseline to its target."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def goals(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The long-term goals of one area (None: the whole plan) as they stand in a quarter."""
    return store.read(
        """
        select *
        from scoped.long_term_goal(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by focus_area_order, activity_order, indicator_order
        """,
        **scope,
    )
