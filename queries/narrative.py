"""What the reports say in words: one row per activity, quarter and section."""

import polars as pl

from store.connection import Store


def of_activity(store: Store, *, plan_id: str, activity_id: str) -> pl.DataFrame:
    """The texts of one activity, the newest quarter first."""
    return store.read(
        """
        select * from marts.narrative
        where plan_id = $plan_id
            and activity_id = $activity_id
        order by quarter desc, section
        """,
        plan_id=plan_id,
        activity_id=activity_id,
    )
