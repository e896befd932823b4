"""The milestones: one row per activity and milestone."""

import polars as pl

from store.connection import Store


def of_activity(store: Store, *, plan_id: str, activity_id: str) -> pl.DataFrame:
    """The milestones of one activity in its own order."""
    return store.read(
        """
        select * from marts.milestone
        where plan_id = $plan_id
            and activity_id = $activity_id
        order by milestone_order
        """,
        plan_id=plan_id,
        activity_id=activity_id,
    )
