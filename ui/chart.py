"""The charts on a page: the figure, its words and its text alternative."""

import polars as pl
import streamlit as st

from charts import goals_by_focus_area
from ui import text
from wording import formats, status

QUIET = {"displayModeBar": False}


def with_target(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows that are about a goal; without a target a figure is no goal."""
    return rows.filter(pl.col("status") != "no_target")


def of_area(rows: pl.DataFrame, area: str | None) -> pl.DataFrame:
    """The rows of one area, or of the whole plan (None)."""
    return rows.filter(pl.col("area").eq_missing(pl.lit(area, dtype=pl.String)))


def goals_per_focus_area(counts: pl.DataFrame) -> None:
    """How many goals of each focus area have which status."""
    counts = with_target(counts)
    labels = {one: status.label(one) for one in status.ORDER}
    spoken = []
    for (focus_area,), rows in counts.group_by("focus_area", maintain_order=True):
        of_status = dict(rows.select("status", "goals").iter_rows())
        counted = [
            f"{of_status[one]} {status.WORDS[one]}" for one in status.ORDER if one in of_status
        ]
        spoken.append(
            text.GOALS_BY_FOCUS_AREA_ROW.format(
                focus_area=focus_area, counts=formats.enumeration(counted)
            )
        )
    st.plotly_chart(
        goals_by_focus_area.figure(counts, status_labels=labels),
        config=QUIET,
        alt=text.GOALS_BY_FOCUS_AREA_ALT.format(rows=" ".join(spoken)),
    )
