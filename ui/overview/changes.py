"""The goals that have got better or worse since the quarter before."""

import polars as pl
import streamlit as st

from ui import badge, explain, table
from ui import text as shared
from ui.overview import goal_year, text
from ui.table import Cell, Heading, Section
from wording import goals

HEADINGS = (
    Heading(f"{shared.INDICATOR} ({shared.ACTIVITY.lower()})"),
    Heading(text.BEFORE),
    Heading(text.NOW),
    Heading(shared.YEAR_TO_DATE, is_number=True),
)


def show(changed: pl.DataFrame, goal_years: pl.DataFrame, *, is_first: bool) -> None:
    """The goals that are better or worse; those that get their first figures are told of apart."""
    if is_first:
        st.write(text.FIRST_QUARTER)
        return
    sections = [
        Section(title, _rows(rows))
        for change_is, title in text.CHANGE.items()
        if not (rows := changed.filter(change_is=change_is)).is_empty()
    ]
    if sections:
        table.show(text.CHANGES_CAPTION, HEADINGS, sections)
    else:
        st.write(text.NO_CHANGES)
    left_out = [*goal_year.begun(goal_years), *goal_year.begun_anew(goal_years)]
    if left_out:
        st.caption(" ".join((*left_out, text.LEFT_OUT)))


def _rows(changed: pl.DataFrame) -> list[list[Cell]]:
    shown = zip(goals.of_rows(changed), changed["previous_status"], strict=True)
    return [
        [
            Cell(goal.indicator, note=goal.activity),
            badge.of_status(before),
            badge.of_status(
                goal.status,
                explains=explain.token(goal.quarter, goal.area, goal.indicator_id),
            ),
            Cell(
                goals.year_to_date(goal),
                explains=explain.token(goal.quarter, goal.area, goal.indicator_id),
            ),
        ]
        for goal, before in shown
    ]
