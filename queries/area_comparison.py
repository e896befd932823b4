"""The areas side by side: by theme, by focus area and goal by goal."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def themes(store: Store, *, measure: str, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row per line of a theme and area, in the plan's order."""
    return store.read(
        """
        select *
        from scoped.area_theme(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where measure = $measure
        order by series_order, series, area_order
        """,
        measure=measure,
        **scope,
    )


def focus_areas(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row per focus area and area with goals of its own, in the plan's order."""
    return store.read(
        """
        select *
        from scoped.area_focus_area(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by focus_area_order, area_order
        """,
        **scope,
    )


def goals(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row per indicator and area of the chosen quarter: all areas, or the chosen one alone."""
    return store.read(
        """
        select *
        from scoped.goal_of_area(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where area is not null
            and ($area::text is null or area = $area::text)
        order by focus_area_order, activity_order, indicator_order, area_order
        """,
        **scope,
    )
