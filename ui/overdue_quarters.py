"""The quarters that nobody has handed in although their deadline has passed, in one line."""

import polars as pl

from ui import markup, table, text
from ui.table import Cell, Heading, Section
from wording import formats

HEADINGS = (
    Heading(text.FILTER_QUARTER),
    Heading(text.DEADLINE),
    Heading(text.ACTIVITIES_MISSING, is_number=True),
)


def html(rows: pl.DataFrame) -> str:
    """How many rows of `filtered.overdue_quarter` there are, and which when it is unfolded."""
    if rows.is_empty():
        return ""
    cells = [
        [
            Cell(formats.period(row["quarter"])),
            Cell(formats.calendar_day(row["due_date"]) if row["due_date"] else formats.UNKNOWN),
            Cell(formats.number(row["activities"])),
        ]
        for row in rows.to_dicts()
    ]
    return markup.unfolding(
        formats.count_phrase(rows.height, *text.OVERDUE_QUARTERS),
        table.html(text.OVERDUE_CAPTION, HEADINGS, [Section(None, cells)]),
    )
