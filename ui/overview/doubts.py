"""The goals whose status stands on less than it seems, folded away below the verdict."""

import polars as pl

from queries import noted_goals
from ui import badge, explain, markup, table
from ui import text as shared
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import goals
from wording.goals import Goal

HEADINGS = (
    Heading(f"{shared.INDICATOR} ({shared.ACTIVITY.lower()})"),
    Heading(shared.YEAR_TO_DATE, is_number=True),
    Heading(shared.STATUS_HEADING),
    Heading(text.BY_PARTS),
)
KINDS = {"is_other_by_parts": text.OTHER_BY_PARTS, "is_on_incomplete": text.ON_INCOMPLETE}


def html(noted: pl.DataFrame) -> str:
    """A section for each kind of doubt, from rows of `filtered.noted_goals`; nothing where
    there is no doubt.
    """
    doubtful = noted_goals.doubtful(noted)
    sections = [
        Section(title, list(map(_row, goals.of_rows(rows), rows["status_of_parts"])))
        for column, title in KINDS.items()
        if not (rows := doubtful.filter(column)).is_empty()
    ]
    if not sections:
        return ""
    return markup.unfolding(text.DOUBTS, table.html(text.DOUBTS_CAPTION, HEADINGS, sections))


def _row(goal: Goal, of_parts: str | None) -> list[Cell]:
    token = explain.token(goal.quarter, goal.area, goal.indicator_id)
    return [
        Cell(goal.indicator, note=goal.activity),
        Cell(goals.year_to_date(goal), note=goals.what_is_lacking(goal), explains=token),
        badge.of_goal(goal, explains=token),
        Cell("")
        if of_parts in (None, goal.status)
        else badge.of_goal(goal, status=of_parts, explains=token),
    ]
