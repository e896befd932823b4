"""The chart of *Kvartal for kvartal*, with its words and its text alternative."""

import polars as pl
import streamlit as st

from charts import quarters
from ui import explain, quarter_row
from ui.quarters import text
from ui.shared_chart import shared_chart
from wording import figures, formats

LABELS = {
    "actual": text.FIGURE,
    "target": text.TARGET,
    "together": text.TOGETHER,
    "new_period": text.NEW_PERIOD,
}


def of_indicator(rows: pl.DataFrame) -> None:
    """One indicator: the whole plan above its areas, or the chosen area alone."""
    _show(rows.with_columns(panel=pl.col("area_name").fill_null(figures.WHOLE_PLAN)), True)


def of_many(rows: pl.DataFrame) -> None:
    """Several indicators, one under the other."""
    _show(rows.with_columns(panel=pl.col("indicator")), False)


def _show(rows: pl.DataFrame, is_by_area: bool) -> None:
    known = quarter_row.of_rows(rows)
    worded = rows.with_columns(
        pl.Series("label", [quarter_row.label(one) for one in known], pl.String),
        pl.Series("hover", [quarter_row.hover(one) for one in known], pl.String),
        pl.Series("token", [one.token for one in known], pl.String),
        is_approximate=pl.col("is_actual_approximate").fill_null(False),
    )
    panels = [
        text.ALT_PANEL.format(panel=panel, quarters=quarter_row.alt_text(quarter_row.of_rows(of)))
        for (panel,), of in worded.group_by("panel", maintain_order=True)
    ]
    explain.chart(
        shared_chart(
            quarters.chart, worded, labels=LABELS, marks=text.MARKS, is_by_area=is_by_area
        ),
        key="quarters",
        alt=text.ALT.format(panels=" ".join(panels)),
    )
    st.caption(" ".join(filter(None, (text.HOW_TO_READ, _about_the_plan_before(rows)))))


def _about_the_plan_before(rows: pl.DataFrame) -> str | None:
    """What the break stands for; nothing where all quarters are the plan's own."""
    earlier = rows["earlier_plan"].drop_nulls().unique().sort().to_list()
    if not earlier:
        return None
    return formats.plain(text.GOES_ON.format(earlier=formats.enumeration(earlier)))
