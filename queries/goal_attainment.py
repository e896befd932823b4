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


def doubtful(store: Store, *, filters: Filters) -> pl.DataFrame:
    """The goals to which the parts of a reported total give another status (`is_other_by_parts`),
    and those on course although quarters are missing, in the plan's own order.
    """
    return store.read(
        """
        select
            *,
            coalesce(status_of_parts != status, false) as is_other_by_parts,
            is_on_course(status) and is_partly_known(aggregation, quarters_missing)
                as is_on_incomplete
        from filtered.goal_attainment($filters)
        where
            status != 'no_target'
            and (is_other_by_parts or is_on_incomplete)
        order by activity_order, indicator_order
        """,
        filters=filters,
    )
