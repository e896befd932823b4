"""Everything, narrowed and laid out as the reader likes: *Udforsk*."""

from typing import TypedDict, Unpack

import polars as pl

from queries.scope import Scope
from store.connection import Store


class Narrowed(Scope):
    """A scope from one quarter to another, and several choices; an empty one lets all through.

    The whole plan is '' among `areas`.
    """

    first_quarter: str
    last_quarter: str
    focus_areas: tuple[str, ...]
    areas: tuple[str, ...]
    activities: tuple[str, ...]


class Layout(TypedDict):
    """The dimensions and the measure of a pivot, as `scoped.pivot` names them."""

    row_dimension: str
    column_dimension: str
    measure: str


class LaidOut(Narrowed, Layout):
    """A pivot of what is narrowed."""


def goals(store: Store, **narrowed: Unpack[Narrowed]) -> pl.DataFrame:
    """One row per indicator, area and quarter, in the plan's own order."""
    return store.read(
        """
        select *
        from scoped.explored(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status,
            $first_quarter, $last_quarter,
            $focus_areas::text[], $areas::text[], $activities::text[]
        )
        order by quarter, activity_order, indicator_order, area_order nulls first
        """,
        **narrowed,
    )


def cells(store: Store, **laid_out: Unpack[LaidOut]) -> pl.DataFrame:
    """One row per cell of a pivot and per total, the totals last."""
    return store.read(
        """
        select *
        from scoped.pivot(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status,
            $first_quarter, $last_quarter,
            $focus_areas::text[], $areas::text[], $activities::text[],
            $row_dimension, $column_dimension, $measure
        )
        order by
            row_key is null, row_order, row_label, row_key,
            column_key is null, column_order, column_label, column_key
        """,
        **laid_out,
    )
