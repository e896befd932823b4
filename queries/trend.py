"""The lines a board follows: one row per theme, area and quarter."""

import polars as pl

from store.connection import Store


def themes(store: Store, *, plan_id: str, area: str | None) -> pl.DataFrame:
    """Every theme of a plan per quarter: for the whole and each area, or for `area` alone."""
    return store.read(
        """
        select * from marts.trend
        where plan_id = $plan_id
            and level = 'theme'
            and ($area::text is null or area = $area::text)
        order by theme, area_order nulls first, quarter
        """,
        plan_id=plan_id,
        area=area,
    )
