"""The municipality beside the plan over time: its figures since the baseline, and the gap."""

import polars as pl
import streamlit as st

from ui import table
from ui.long_term import text
from ui.table import Cell, Heading, Section
from wording import figures, formats, long_term, small_counts


def show(rows: pl.DataFrame) -> None:
    """The rows of `filtered.municipal_figure`, goal by goal; nothing where there are none."""
    if rows.is_empty():
        return
    st.subheader(text.MUNICIPALITY_OVER_TIME, anchor=False)
    st.caption(text.MUNICIPALITY_HELP)
    place = rows["area_name"][0] or figures.WHOLE_PLAN
    headings = [
        Heading(text.PERIOD),
        Heading(place, is_number=True),
        Heading(text.THE_MUNICIPALITY, is_number=True),
        Heading(text.GAP, is_number=True),
    ]
    sections = [
        Section(of_goal["indicator"][0], [_row(row) for row in of_goal.to_dicts()])
        for _, of_goal in rows.group_by("indicator_id", maintain_order=True)
    ]
    table.show(text.MUNICIPALITY_OVER_TIME, headings, sections)


def _row(row: dict) -> list[Cell]:
    is_earlier = row["figure_period"] not in (None, row["period"])
    return [
        Cell(formats.period(row["period"]), note=text.BASELINE if row["place"] == 0 else None),
        Cell(
            _figure(row["figure"], row["unit"], is_hidden=row["is_figure_hidden"]),
            note=formats.period(row["figure_period"]) if is_earlier else None,
        ),
        Cell(_municipal(row)),
        Cell(_gap(row)),
    ]


def _figure(figure: float | None, unit: str, *, is_hidden: bool) -> str:
    return small_counts.HIDDEN if is_hidden else formats.quantity(figure, unit)


def _municipal(row: dict) -> str:
    figure = _figure(row["municipal_figure"], row["unit"], is_hidden=row["is_municipal_hidden"])
    return formats.ABOUT.format(figure) if row["approximate"] else figure


def _gap(row: dict) -> str:
    if row["gap"] is None:
        return formats.UNKNOWN
    if row["gap"] == 0:
        return text.SAME_AS_MUNICIPALITY
    words = text.ABOVE_MUNICIPALITY if row["gap"] > 0 else text.BELOW_MUNICIPALITY
    return words.format(difference=long_term.difference(row["gap"], row["unit"]))
