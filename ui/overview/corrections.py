"""What has been corrected since the quarter before: from what to what, why, and by whom."""

import polars as pl

from ui import explain, table, written
from ui import text as shared
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import figures, formats

HEADINGS = (
    Heading(text.FIGURE),
    Heading(shared.WAS, is_number=True),
    Heading(shared.BECOMES, is_number=True),
    Heading(shared.CHANGE_REASON),
    Heading(text.CORRECTED),
)


def shown(corrected: pl.DataFrame) -> str:
    """The corrected figures, the newest first, or that there is none."""
    if corrected.is_empty():
        return written.sentence(text.NO_CORRECTIONS)
    rows = [_row(row) for row in corrected.to_dicts()]
    return table.written(text.CORRECTIONS_CAPTION, HEADINGS, [Section(None, rows)], is_tall=True)


def _row(row: dict) -> list[Cell]:
    was, becomes = figures.was_and_becomes(row)
    where = figures.where(row["area_name"], row["period"], row["kind"])
    return [
        Cell(row["indicator"], note=" · ".join(where)),
        Cell(was),
        Cell(becomes, explains=explain.of_row(row)),
        Cell(row["reason"]),
        Cell(formats.day(row["published_at"]), note=row["uploaded_by"]),
    ]
