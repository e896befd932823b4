"""What was reported of each activity, quarter by quarter, and whether it came in time."""

import polars as pl
import streamlit as st

from domain import colours
from domain.statuses import STATUSES
from ui import markup, overdue_quarters, table
from ui.quality import text
from ui.table import Cell, Heading, Section
from wording import formats

QUARTERS_SHOWN = 8
STRENGTH = 0.45
LOOKS = {
    "complete": (text.COMPLETE, colours.GREEN),
    "partial": (text.PARTIAL, colours.AMBER),
    "missing": (text.MISSING, colours.RED),
    "awaited": (text.AWAITED, colours.GREY),
}


def by_quarter(rows: pl.DataFrame, overdue: pl.DataFrame) -> None:
    """A row per activity, a column per quarter, each cell with symbol and word; the quarters that
    nobody has handed in are one line above.
    """
    st.subheader(text.COMPLETENESS, anchor=False)
    if not overdue.is_empty():
        markup.show(overdue_quarters.html(overdue))
    st.caption(text.COMPLETENESS_HELP.format(count=QUARTERS_SHOWN))
    quarters = rows["quarter"].unique().sort().to_list()[-QUARTERS_SHOWN:]
    table.show(
        text.COMPLETENESS_CAPTION,
        [Heading(text.ACTIVITY), *(Heading(formats.period(quarter)) for quarter in quarters)],
        [
            Section(
                focus_area,
                [
                    [Cell(of_activity["activity"][0]), *_cells(of_activity, quarters)]
                    for _, of_activity in of_focus_area.group_by("activity_id", maintain_order=True)
                ],
            )
            for (focus_area,), of_focus_area in rows.group_by("focus_area", maintain_order=True)
        ],
    )


def _cells(of_activity: pl.DataFrame, quarters: list[str]) -> list[Cell]:
    cells = {
        row["quarter"]: Cell(
            LOOKS[row["completeness"]][0].format(
                reported=row["reported"], expected=row["expected"]
            ),
            colour=LOOKS[row["completeness"]][1],
            strength=STRENGTH,
        )
        for row in of_activity.to_dicts()
    }
    return [cells.get(quarter, Cell(formats.UNKNOWN)) for quarter in quarters]


def timeliness(rows: pl.DataFrame, quarter: str) -> None:
    """The activities of the chosen quarter with deadline, day and days late."""
    st.subheader(text.TIMELINESS, anchor=False)
    st.caption(text.TIMELINESS_HELP.format(quarter=formats.period(quarter)))
    of_quarter = rows.filter(quarter=quarter)
    headings = [
        Heading(text.ACTIVITY),
        Heading(text.REPORTED, is_number=True),
        Heading(text.DUE),
        Heading(text.HANDED_IN),
        Heading(text.IN_TIME),
    ]
    sections = [
        Section(
            focus_area,
            [
                [
                    Cell(row["activity"]),
                    Cell(
                        text.REPORTED_CELL.format(
                            reported=row["reported"], expected=row["expected"]
                        )
                    ),
                    Cell(_due(row)),
                    Cell(formats.day(row["handed_in_at"])),
                    _in_time(row),
                ]
                for row in of_focus_area.to_dicts()
            ],
        )
        for (focus_area,), of_focus_area in of_quarter.group_by("focus_area", maintain_order=True)
    ]
    table.show(text.TIMELINESS_CAPTION, headings, sections)


def _due(row: dict) -> str:
    return formats.UNKNOWN if row["due_date"] is None else formats.calendar_day(row["due_date"])


def _in_time(row: dict) -> Cell:
    if row["handed_in_at"] is None:
        is_missing = row["completeness"] == "missing"
        return _badge(
            *(text.NOT_HANDED_IN, "far_behind") if is_missing else (text.NOT_DUE, "pending")
        )
    if row["is_on_time"] is None:
        return _badge(text.NO_DEADLINE, "no_data")
    if row["is_on_time"]:
        return _badge(text.ON_TIME, "reached")
    return _badge(formats.count_phrase(row["days_late"], *text.LATE), "behind")


def _badge(words: str, look: str) -> Cell:
    return Cell(words, colour=STATUSES[look].colour, is_badge=True)
