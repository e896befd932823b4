"""The goals whose status has changed within the goal year: one row per goal."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def changes(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals with another status than a quarter ago, the most urgent of them first."""
    return store.read(
        """
        select *
        from scoped.goal_told(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where change_is is not null
        order by urgency desc nulls last, activity_order, indicator_order
        """,
        **scope,
    )
