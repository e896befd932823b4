"""The goals that need a decision: one row per goal that is behind or was not reached."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def most_urgent(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals of a quarter and area that need a decision, the most urgent first."""
    return store.read(
        """
        select *
        from scoped.goal_told(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where urgency is not null
        order by urgency desc, activity_order, indicator_order
        """,
        **scope,
    )
