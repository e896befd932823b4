"""The areas side by side: by theme, and goal by goal."""

import polars as pl

from queries.filters import Filters
from store.connection import Store


def themes(store: Store, *, measure: str, filters: Filters) -> pl.DataFrame:
    """One row per line of a theme and area, in the plan's order."""
    return store.read(
        """
        select *
        from filtered.area_theme($filters)
        where measure = $measure
        order by series_order, series, area_order
        """,
        measure=measure,
        filters=filters,
    )


def goals(store: Store, *, filters: Filters) -> pl.DataFrame:
    """One row per indicator and area of the chosen quarter: all areas, or the chosen one alone."""
    return store.read(
        """
        select *
        from filtered.goal_of_area($filters)
        where area is not null
            and (($filters).area is null or area = ($filters).area)
        order by focus_area_order, activity_order, indicator_order, area_order
        """,
        filters=filters,
    )
