"""The goals: one row per indicator, area and quarter."""

import polars as pl

from store.connection import Store


def goals(
    store: Store, *, plan_id: str, quarter: str, focus_area: str | None, area: str | None
) -> pl.DataFrame:
    """Every goal of one quarter, in the plan's own order; `area` None is the whole plan."""
    return store.read(
        """
        select * from marts.goal_attainment
        where plan_id = $plan_id
            and quarter = $quarter
            and area is not distinct from $area::text
            and ($focus_area::text is null or focus_area = $focus_area::text)
        order by activity_order, indicator_order
        """,
        plan_id=plan_id,
        quarter=quarter,
        focus_area=focus_area,
        area=area,
    )
