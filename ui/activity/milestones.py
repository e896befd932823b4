"""The activity's milestones: symbol and word for how each stands, with its dates."""

import polars as pl
import streamlit as st

from domain.texts import MILESTONE_STATUSES
from ui import table
from ui.activity import text
from ui.table import Cell, Heading, Section
from wording import formats

HEADINGS = tuple(map(Heading, (text.MILESTONE, text.STATUS, text.DUE, text.REACHED)))


def show(rows: pl.DataFrame) -> None:
    """A row per milestone of a frame with the columns of `marts.milestone`."""
    if rows.is_empty():
        st.caption(text.NO_MILESTONES)
        return
    cells = [
        [
            Cell(row["milestone"]),
            Cell(
                MILESTONE_STATUSES[row["milestone_status"]].label,
                colour=MILESTONE_STATUSES[row["milestone_status"]].colour,
                is_badge=True,
            ),
            Cell(formats.calendar_day(row["due_date"]) if row["due_date"] else formats.UNKNOWN),
            Cell(
                formats.calendar_day(row["reached_date"])
                if row["reached_date"]
                else formats.UNKNOWN
            ),
        ]
        for row in rows.to_dicts()
    ]
    table.show(text.MILESTONES, HEADINGS, [Section(None, cells)])
