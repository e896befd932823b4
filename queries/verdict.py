"""The goals of a quarter and area in all: one row per status."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def per_status(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """How many goals have each status now, and what has changed since the quarter before."""
    return store.read(
        """
        select *
        from scoped.verdict(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by status
        """,
        **scope,
    )


def doubtful(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
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
        from scoped.goal($plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status)
        where
            status != 'no_target'
            and (is_other_by_parts or is_on_incomplete)
        order by activity_order, indicator_order
        """,
        **scope,
    )
