"""The card of an indicator: what is counted and how, in words, who reports it, and its history."""

from collections.abc import Iterator
from datetime import date

import polars as pl
import streamlit as st

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.units import UNITS
from queries import explanation
from ui import explain_text as text
from ui import menu, rights, table
from ui.read import read
from ui.table import Cell, Heading, Section
from wording import catalogue, formats


def show(plan_id: str, indicator_id: str) -> None:
    """The card, folded away; who may change the plan is led to where it is changed."""
    about = {"plan_id": plan_id, "indicator_id": indicator_id}
    rows = read(explanation.indicator, **about)
    if rows.is_empty():
        return
    with st.expander(text.CARD, icon=":material/rule:"):
        said = [[Cell(label), Cell(words)] for label, words in _lines(rows.row(0, named=True))]
        headings = [Heading(one) for one in text.CARD_HEADINGS]
        table.show(text.CARD_CAPTION, headings, [Section(None, said)])
        _changed(read(explanation.indicator_changes, **about))
        if rights.hands_in():
            st.page_link(menu.PLAN.script, label=text.CHANGE_PLAN, icon=":material/edit:")


def _lines(row: dict) -> Iterator[tuple[str, str]]:
    """Each attribute that is said, in words."""
    lines = (
        (text.DEFINITION, row["definition"]),
        (text.SUB_GOAL, row["sub_goal"]),
        (text.UNIT, UNITS[row["unit"]].word),
        (text.AGGREGATION, AGGREGATIONS[row["aggregation"]].the_year_is),
        (text.AREAS, text.AREAS_ADD_UP if row["additive_areas"] else text.AREAS_APART),
        (text.DIRECTION, DIRECTIONS[row["direction"]].word),
        (text.YEAR_START, _first_day(row["year_start_quarter"])),
        (text.KIND, INDICATOR_KINDS[row["indicator_kind"]].word),
        (text.SOURCE, row["source"]),
        (text.RESPONSIBLE, row["responsible_role"]),
        (text.THEME, row["theme"]),
        (text.VALID_FROM, _day(row["valid_from"])),
        (text.VALID_TO, _day(row["valid_to"])),
    )
    return ((label, words) for label, words in lines if words)


def _first_day(quarter: int) -> str:
    return f"1. {formats.MONTHS[quarter * 3 - 3]}"


def _day(day: object) -> str:
    return formats.calendar_day(day) if isinstance(day, date) else ""


def _changed(changes: pl.DataFrame) -> None:
    if changes.is_empty():
        return
    rows = [
        [
            Cell(catalogue.attribute(row)),
            *(Cell(words) for words in catalogue.was_and_becomes(row)),
            Cell(row["reason"]),
            Cell(formats.day(row["published_at"])),
        ]
        for row in changes.to_dicts()
    ]
    st.markdown(f"**{text.CHANGED}**")
    table.show(text.CHANGED, [Heading(one) for one in text.CHANGED_HEADINGS], [Section(None, rows)])
