"""Everything, narrowed and laid out as the reader likes: *Udforsk*."""

from dataclasses import dataclass

import polars as pl

from queries.filters import Filters
from store.connection import Store


@dataclass(frozen=True, kw_only=True)
class FurtherFilters:
    """A period, and several choices of each kind; an empty one lets everything through.

    The whole plan is '' among `areas`.
    """

    first_quarter: str
    last_quarter: str
    focus_areas: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PivotAxes:
    """The dimensions and the measure of a pivot, as `filtered.pivot` names them."""

    row_dimension: str
    column_dimension: str
    measure: str


def goals(store: Store, *, filters: Filters, further_filters: FurtherFilters) -> pl.DataFrame:
    """One row per indicator, area and quarter, in the plan's own order."""
    return store.read(
        """
        select *
        from filtered.explored($filters, $further_filters)
        order by quarter, activity_order, indicator_order, area_order nulls first
        """,
        filters=filters,
        further_filters=further_filters,
    )


def cells(
    store: Store, *, filters: Filters, further_filters: FurtherFilters, axes: PivotAxes
) -> pl.DataFrame:
    """One row per cell of a pivot and per total, the totals last."""
    return store.read(
        """
        select *
        from filtered.pivot(
            $filters,
            $further_filters,
            ($axes).row_dimension,
            ($axes).column_dimension,
            ($axes).measure
        )
        order by
            row_key is null, row_order, row_label, row_key,
            column_key is null, column_order, column_label, column_key
        """,
        filters=filters,
        further_filters=further_filters,
        axes=axes,
    )
