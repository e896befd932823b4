"""Target against actual: one row per indicator, area and quarter."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


def of_indicator(store: Store, *, indicator_id: str, **scope: Unpack[Scope]) -> pl.DataFrame:
    """One indicator's quarters: of the chosen area, or of the whole plan and then each area."""
    return store.read(
        """
        select *
        from scoped.target_vs_actual(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where indicator_id = $indicator_id
            and ($area::text is null or area = $area::text)
        order by area_order nulls first, quarter
        """,
        indicator_id=indicator_id,
        **scope,
    )


def of_many(store: Store, *, most: int, **scope: Unpack[Scope]) -> pl.DataFrame:
    """The quarters of the first indicators, at most so many, in the chosen area or the whole."""
    return store.read(
        """
        select *
        from scoped.target_vs_actual(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        where area is not distinct from $area::text and indicator_place <= $most
        order by indicator_place, quarter
        """,
        most=most,
        **scope,
    )
