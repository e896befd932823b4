"""The goals that are chosen by more than the filters: one row per goal of one quarter and area."""

import polars as pl

from queries.filters import Filters
from store.connection import Store


def of_series(store: Store, *, series_id: str, filters: Filters) -> pl.DataFrame:
    """The goals that a theme's line adds up."""
    return store.read(
        """
        select *
        from filtered.goal_attainment($filters)
        where series_of(theme, unit) = $series_id
        order by activity_order, indicator_order
        """,
        series_id=series_id,
        filters=filters,
    )
