"""The figures that stand: one row per figure, with the cell of the file it came from."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def so_far(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The figures up to a quarter, in the plan's own order."""
    return store.read(
        """
        select *
        from scoped.figure($plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status)
        order by activity_order, indicator_order, area_order nulls first, period, kind
        """,
        **scope,
    )


def sources(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The cells behind each goal of a quarter, in the order of the figures."""
    return store.read(
        """
        select *
        from scoped.goal_source(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by indicator_id, area nulls first
        """,
        **scope,
    )


def of_report(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The figures of a quarter's written report with their places in it, in the plan's order."""
    return store.read(
        """
        select *
        from scoped.report_figure(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by activity_order, indicator_order, area_order nulls first, period
        """,
        **scope,
    )
