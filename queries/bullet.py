"""The goals drawn along a scale: one row per indicator and area of a quarter."""

import polars as pl

from queries.filters import Filters
from store.connection import Store


def bullets(store: Store, *, order: str, is_by_area: bool, filters: Filters) -> pl.DataFrame:
    """The goals of the chosen area alone, or of the whole plan and each of its areas.

    `order` is `plan`, `gap` (the largest first) or `attainment` (the highest first).
    """
    return store.read(
        """
        select *
        from filtered.bullet($filters)
        where $is_by_area or area is not distinct from ($filters).area
        order by
            case when $order = 'gap' then leading_gap end desc nulls last,
            case when $order = 'attainment' then leading_attainment end desc nulls last,
            focus_area_order,
            activity_order,
            indicator_order,
            area_order nulls first
        """,
        order=order,
        is_by_area=is_by_area,
        filters=filters,
    )
