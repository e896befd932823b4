"""What the checks noticed about the cells that the activity's figures come from."""

import polars as pl
import streamlit as st

from domain.severities import SEVERITIES
from ui import table
from ui.activity import text
from ui.table import Cell, Heading, Section
from wording import formats, small_counts, sources

HEADINGS = tuple(map(Heading, (text.INDICATOR, text.FINDING, text.RAW, text.PLACE)))


def show(rows: pl.DataFrame) -> None:
    """A row per finding of a frame with the columns of `marts.figure_finding`."""
    if rows.is_empty():
        st.caption(text.NO_FINDINGS)
        return
    cells = [
        [
            Cell(
                row["indicator"],
                note=SEVERITIES[row["severity"]].label,
            ),
            Cell(row["message"] or small_counts.FINDING, note=row["suggestion"]),
            Cell(row["raw"] or formats.UNKNOWN),
            Cell(sources.place(row["sheet"], row["cell"]), note=row["file_name"]),
        ]
        for row in rows.to_dicts()
    ]
    table.show(text.FINDINGS_CAPTION, HEADINGS, [Section(None, cells)])
