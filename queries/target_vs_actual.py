"""Target against actual: one row per indicator, area and quarter."""

import polars as pl

from queries.filters import Filters
from store.connection import Store


def of_indicator(store: Store, *, indicator_id: str, filters: Filters) -> pl.DataFrame:
    """One indicator's quarters: of the chosen area, or of the whole plan and then each area."""
    return store.read(
        """
        select *
        from filtered.target_vs_actual($filters)
        where indicator_id = $indicator_id
            and (($filters).area is null or area = ($filters).area)
        order by area_order nulls first, quarter
        """,
        indicator_id=indicator_id,
        filters=filters,
    )


def of_many(store: Store, *, most: int, filters: Filters) -> pl.DataFrame:
    """The quarters of the first indicators, at most so many, in the chosen area or the whole."""
    return store.read(
        """
        select *
        from filtered.target_vs_actual($filters)
        where area is not distinct from ($filters).area and indicator_place <= $most
        order by indicator_place, quarter
        """,
        most=most,
        filters=filters,
    )
