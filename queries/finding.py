"""What the checks noticed: one row per finding."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def findings(store: Store, *, upload_id: int) -> pl.DataFrame:
    """The findings of one upload in the order of the file."""
    return store.read(
        "select * from marts.finding where upload_id = $upload_id order by sheet, cell",
        upload_id=upload_id,
    )


def of_figures(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """What was noticed about the cells of figures that still stand, the most serious first."""
    return store.read(
        """
        select *
        from scoped.activity_finding(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by
            list_position(['error', 'warning', 'note'], severity),
            upload_id desc, indicator_order, sheet, cell, code
        """,
        **scope,
    )
