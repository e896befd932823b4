"""The goal years that run in a quarter: one row per goal year."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def goal_years(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """How much of each goal year has gone, and of its goals are met; the plan's main one first."""
    return store.read(
        """
        select *
        from scoped.goal_year(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by goals desc, goal_year, quarter_of_goal_year
        """,
        **scope,
    )
