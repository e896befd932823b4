"""Themes and indicators over time: what can be followed, and how each has gone."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def series(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The themes and then the indicators that can be followed, in the plan's order."""
    return store.read(
        """
        select *
        from scoped.trend_series(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by level desc, series_order
        """,
        **scope,
    )


def added_up(
    store: Store, *, series_id: str, at_quarter: str, of_area: str | None, **scope: Unpack[Scope]
) -> pl.DataFrame:
    """The indicators' own figures that one point of a theme's line adds up."""
    return store.read(
        """
        select *
        from scoped.goal_over_time(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where series_of(theme, unit) = $series_id
            and quarter = $at_quarter
            and area is not distinct from $of_area::text
        order by activity_order, indicator_order
        """,
        series_id=series_id,
        at_quarter=at_quarter,
        of_area=of_area,
        **scope,
    )


def lines(
    store: Store, *, measure: str, series_ids: tuple[str, ...], **scope: Unpack[Scope]
) -> pl.DataFrame:
    """These series per quarter: for the whole and each area, or for the chosen area alone."""
    return store.read(
        """
        select *
        from scoped.trend(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status,
            $series_ids, $measure
        )
        where $area::text is null or area = $area::text
        order by list_position($series_ids, series_id), area_order nulls first, quarter
        """,
        measure=measure,
        series_ids=list(series_ids),
        **scope,
    )
