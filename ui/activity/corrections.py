"""What has been corrected of the activity's figures: was, became, why, when and by whom."""

import polars as pl
import streamlit as st

from ui import explain, table
from ui.activity import text
from ui.table import Cell, Heading, Section
from wording import figures, formats

HEADINGS = (
    Heading(text.INDICATOR),
    Heading(text.PERIOD),
    Heading(text.WAS, is_number=True),
    Heading(text.BECAME, is_number=True),
    Heading(text.REASON),
    Heading(text.CORRECTED),
)


def show(rows: pl.DataFrame) -> None:
    """A row per corrected figure of a frame with the columns of `filtered.activity_correction`."""
    if rows.is_empty():
        st.caption(text.NO_CORRECTIONS)
        return
    table.show(
        text.CORRECTIONS_CAPTION, HEADINGS, [Section(None, [_row(row) for row in rows.to_dicts()])]
    )


def _row(row: dict) -> list[Cell]:
    area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
    was, became = figures.was_and_becomes(row)
    return [
        Cell(row["indicator"], note=area),
        Cell(period, note=kind),
        Cell(was),
        Cell(became, explains=explain.of_row(row)),
        Cell(figures.why(row)),
        Cell(formats.day(row["published_at"]), note=row["corrected_by"]),
    ]
