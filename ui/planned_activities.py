"""The activities in a quarter that nobody has reported: what is planned, and who is missing."""

from datetime import date

import polars as pl

from domain.statuses import STATUSES
from domain.texts import MILESTONE_STATES
from ui import table, text
from ui.table import Cell, Heading, Section
from wording import formats

HEADINGS = (
    Heading(text.ACTIVITY),
    Heading(text.INDICATORS, is_number=True),
    Heading(text.NEXT_MILESTONE),
    Heading(text.REPORTING),
)
OVERDUE = MILESTONE_STATES["overdue"]
LOOKS = {
    "missing": (text.REPORTING_MISSING, STATUSES["far_behind"].colour),
    "awaited": (text.REPORTING_AWAITED, STATUSES["pending"].colour),
}


def html(rows: pl.DataFrame, *, is_choice: bool = False) -> str:
    """A row per activity of `filtered.planned_activity`; where `is_choice`, a click chooses it."""
    sections = [
        Section(focus_area, [_row(row, is_choice=is_choice) for row in of_focus_area.to_dicts()])
        for (focus_area,), of_focus_area in rows.group_by("focus_area", maintain_order=True)
    ]
    return table.html(text.PLANNED_CAPTION, HEADINGS, sections)


def _row(row: dict, *, is_choice: bool) -> list[Cell]:
    words, colour = LOOKS.get(row["completeness"], (formats.UNKNOWN, None))
    return [
        Cell(row["activity"], chooses=row["activity_id"] if is_choice else None),
        Cell(formats.number(row["expected"])),
        Cell(
            row["next_milestone"] or formats.UNKNOWN,
            note=_when(row) if row["next_milestone"] else None,
        ),
        Cell(words, note=_deadline(row), colour=colour, is_badge=colour is not None),
    ]


def _day(day: date | None) -> str | None:
    return formats.calendar_day(day) if day is not None else None


def _when(row: dict) -> str | None:
    """The day of the next milestone, and that it has passed where it has."""
    is_overdue = row["next_milestone_state"] == OVERDUE.name
    state = OVERDUE.label if is_overdue else None
    return " · ".join(filter(None, (_day(row["next_milestone_date"]), state))) or None


def _deadline(row: dict) -> str | None:
    day = _day(row["due_date"])
    return None if day is None else text.REPORTING_DEADLINE.format(day=day)
