"""How far figures can be trusted: what is reported, when, what differs, what was noticed."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def verdict(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row with the counts of the chosen quarter."""
    return store.read(
        """
        select *
        from scoped.data_quality(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        """,
        **scope,
    )


def completeness(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row per activity and quarter up to the chosen one, in the plan's own order."""
    return store.read(
        """
        select *
        from scoped.completeness(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by activity_order, quarter
        """,
        **scope,
    )


def differences(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row per reported whole that differs from its parts, the newest first."""
    return store.read(
        """
        select *
        from scoped.reconciliation(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where is_different
        order by quarter desc, indicator_order, period, kind, dimension, area
        """,
        **scope,
    )


def findings(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One row per open finding, the newest upload first, in the order of its file."""
    return store.read(
        """
        select *
        from scoped.finding(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by upload_id desc, sheet, cell, finding_id
        """,
        **scope,
    )
