"""The reported wholes that differ from their parts, each in a sentence."""

import polars as pl
import streamlit as st

from domain.figures import KINDS
from ui import explain, table
from ui.quality import text
from ui.table import Cell, Heading, Section
from wording import figures, formats, small_counts

DECIMALS = 2


def show(rows: pl.DataFrame, verdict: pl.DataFrame) -> None:
    """The rows of `filtered.reconciliation` that differ; without any, how many were compared."""
    st.subheader(text.DIFFERENCES, anchor=False)
    if rows.is_empty():
        wholes = verdict["wholes"].item()
        agreed = formats.count_phrase(wholes, *text.NO_DIFFERENCES)
        st.write(agreed if wholes else text.NOTHING_TO_COMPARE)
        return
    st.caption(text.DIFFERENCES_HELP)
    headings = [
        Heading(text.INDICATOR),
        Heading(text.PERIOD),
        Heading(text.PARTS, is_number=True),
        Heading(text.WHOLE, is_number=True),
        Heading(text.WHAT_DIFFERS),
    ]
    sections = [
        Section(focus_area, [_row(row) for row in of_focus_area.to_dicts()])
        for (focus_area,), of_focus_area in rows.group_by("focus_area", maintain_order=True)
    ]
    table.show(text.DIFFERENCES_CAPTION, headings, sections)


def sentence(row: dict) -> str:
    """`Områderne giver 95, men der er indberettet 94 i alt: 1 for lidt.`"""
    if row["is_hidden"]:
        return text.DIFFERENCE_HIDDEN
    words = text.MORE if row["difference"] > 0 else text.LESS
    amount = formats.number(row["difference"], decimals=DECIMALS).removeprefix(formats.MINUS)
    if row["unit"] == "procent":
        amount = text.POINTS.format(points=amount)
    template = text.AREAS_DIFFER if row["dimension"] == "area" else text.QUARTERS_DIFFER
    return template.format(
        parts=_figure(row, "parts"),
        reported=_figure(row, "reported"),
        difference=words.format(difference=amount),
    )


def _row(row: dict) -> list[Cell]:
    place = row["area_name"] or figures.WHOLE_PLAN
    return [
        Cell(row["indicator"], note=row["activity"]),
        Cell(formats.period(row["period"]), note=f"{place}, {KINDS[row['kind']].word}"),
        Cell(_figure(row, "parts")),
        Cell(_figure(row, "reported"), explains=explain.of_row(row)),
        Cell(sentence(row)),
    ]


def _figure(row: dict, name: str) -> str:
    if row["is_hidden"]:
        return small_counts.HIDDEN
    return formats.quantity(row[name], row["unit"], decimals=DECIMALS)
