"""The plan's activities with their goals per status; a click on one chooses it."""

import polars as pl
import streamlit as st

from domain import colours
from domain.statuses import STATUSES
from ui import explain, markup, planned_activities, table
from ui.activity import text
from ui.table import Cell, Heading, Section
from wording import formats

HEADINGS = (
    Heading(text.EVERY_ACTIVITY),
    Heading(text.ON_COURSE, is_number=True),
    Heading(text.BY_STATUS),
)


def show(counts: pl.DataFrame, area: str | None) -> None:
    """A row per activity of a frame with the columns of `filtered.activity_goals`, of one area."""
    st.write(text.CHOOSE)
    sections = [
        Section(
            focus_area,
            [_row(of_one, area) for _, of_one in rows.group_by("activity_id", maintain_order=True)],
        )
        for (focus_area,), rows in counts.group_by("focus_area", maintain_order=True)
    ]
    table.show(text.LIST_CAPTION, HEADINGS, sections)


def show_planned(rows: pl.DataFrame) -> None:
    """A row per activity of a frame with the columns of `filtered.planned_activity`."""
    st.write(text.CHOOSE)
    markup.show(planned_activities.html(rows, is_choice=True))


def _row(rows: pl.DataFrame, area: str | None) -> list[Cell]:
    first = rows.row(0, named=True)
    goals = dict(rows.select("status", "goals").iter_rows())
    return [
        Cell(first["activity"], chooses=first["activity_id"]),
        Cell(
            text.ON_COURSE_CELL.format(
                on_course=first["goals_on_course"], goals=first["goals_with_target"]
            ),
            colour=colours.GREEN,
            filled=first["share_on_course"],
        ),
        Cell(
            "",
            badges=[
                _badge(
                    one,
                    goals[one],
                    explain.goals_token(area, activity_id=first["activity_id"], status=one),
                )
                for one in STATUSES
                if one in goals
            ],
        ),
    ]


def _badge(of_goals: str, count: int, token: str) -> Cell:
    words = text.STATUS_COUNT.format(
        symbol=STATUSES[of_goals].symbol, count=formats.number(count), word=STATUSES[of_goals].word
    )
    return Cell(words, colour=STATUSES[of_goals].colour, is_badge=True, explains=token)
