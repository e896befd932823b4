"""How themes and indicators have gone over time."""

import polars as pl

from queries.filters import Filters
from store.connection import Store


def added_up(
    store: Store, *, series_id: str, at_quarter: str, of_area: str | None, filters: Filters
) -> pl.DataFrame:
    """The indicators' own figures that one point of a theme's line adds up."""
    return store.read(
        """
        select *
        from filtered.goal_over_time($filters)
        where series_of(theme, unit) = $series_id
            and quarter = $at_quarter
            and area is not distinct from $of_area::text
        order by activity_order, indicator_order
        """,
        series_id=series_id,
        at_quarter=at_quarter,
        of_area=of_area,
        filters=filters,
    )


def lines(
    store: Store, *, measure: str, series_ids: tuple[str, ...], filters: Filters
) -> pl.DataFrame:
    """These series per quarter: for the whole and each area, or for the chosen area alone."""
    return store.read(
        """
        select *
        from filtered.trend($filters, $series_ids, $measure)
        where ($filters).area is null or area = ($filters).area
        order by list_position($series_ids, series_id), area_order nulls first, quarter
        """,
        measure=measure,
        series_ids=list(series_ids),
        filters=filters,
    )
