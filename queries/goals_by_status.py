"""How many goals have which status: one row per focus area, area and status of a quarter."""

import polars as pl

from store.connection import Store


def counts(store: Store, *, plan_id: str, quarter: str, focus_area: str | None) -> pl.DataFrame:
    """The counts of one quarter for the whole plan (`area` null) and for each of its areas."""
    return store.read(
        """
        select * from marts.goals_by_status
        where plan_id = $plan_id
            and quarter = $quarter
            and ($focus_area::text is null or focus_area = $focus_area::text)
        order by focus_area_order, area_order nulls first, status
        """,
        plan_id=plan_id,
        quarter=quarter,
        focus_area=focus_area,
    )
