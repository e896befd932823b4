"""The goals: one row per indicator, area and quarter."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def goals(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals of one quarter and area (None: the whole plan) in the plan's own order."""
    return store.read(
        """
        select *
        from scoped.goal($plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status)
        order by activity_order, indicator_order
        """,
        **scope,
    )


def with_target(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals as `goals` gives them, without the figures that have no target."""
    return store.read(
        """
        select *
        from scoped.goal($plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status)
        where status != 'no_target'
        order by activity_order, indicator_order
        """,
        **scope,
    )


def of_series(store: Store, *, series_id: str, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals that a theme's line adds up, of one quarter and area (None: the whole plan)."""
    return store.read(
        """
        select *
        from scoped.goal($plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status)
        where series_of(theme, unit) = $series_id
        order by activity_order, indicator_order
        """,
        series_id=series_id,
        **scope,
    )


def of_every_area(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The goals of one quarter for the whole plan and then each area, in the plan's own order."""
    return store.read(
        """
        select *
        from scoped.goal_of_area(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by focus_area_order, activity_order, indicator_order, area_order nulls first
        """,
        **scope,
    )
