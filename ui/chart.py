"""The charts on a page: the figure, its words and its text alternative."""

import polars as pl
import streamlit as st

from charts import goals_by_focus_area, trend
from ui import formats, status, text

QUIET = {"displayModeBar": False}


def goals_per_focus_area(counts: pl.DataFrame) -> None:
    """How many goals of each focus area have which status."""
    counts = status.with_target(counts)
    labels = {one: status.label(one) for one in status.ORDER}
    spoken = []
    for (focus_area,), rows in counts.group_by("focus_area", maintain_order=True):
        of_status = dict(rows.select("status", "goals").iter_rows())
        counted = [
            f"{of_status[one]} {text.STATUS[one]}" for one in status.ORDER if one in of_status
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


def themes(rows: pl.DataFrame) -> None:
    """The themes quarter by quarter."""
    areas = [area or text.WHOLE_PLAN for area in rows["area_name"].unique(maintain_order=True)]
    st.plotly_chart(
        trend.figure(
            rows,
            whole=text.WHOLE_PLAN,
            approximately=text.ABOUT.format(""),
            quarter_name=formats.period,
        ),
        config=QUIET,
        alt=text.TREND_ALT.format(
            themes=formats.enumeration(rows["theme"].unique(maintain_order=True).to_list()),
            areas=formats.enumeration(areas),
        ),
    )
