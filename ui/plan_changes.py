"""What was changed of what a plan consists of: from what to what, why, when and by whom."""

import polars as pl

from ui import markup, table, text
from ui.table import Cell, Heading, Section
from wording import catalogue, formats

HEADINGS = (
    Heading(text.OF_THE_PLAN),
    Heading(text.WAS),
    Heading(text.BECOMES),
    Heading(text.CHANGE_REASON),
    Heading(text.PLAN_CORRECTED),
)


def html(caption: str, rows: pl.DataFrame) -> str:
    """A row per attribute of a frame with the columns of `marts.catalogue_change`; nothing without
    any.
    """
    if rows.is_empty():
        return ""
    told = rows.to_dicts()
    cells = [_row(row) for row in told]
    effects = catalogue.status_effects(told)
    return (markup.sentence(effects) if effects else "") + table.html(
        caption, HEADINGS, [Section(None, cells)], is_tall=True
    )


def _row(row: dict) -> list[Cell]:
    was, becomes = catalogue.was_and_becomes(row)
    return [
        Cell(catalogue.label(row), note=catalogue.attribute(row)),
        Cell(was),
        Cell(becomes),
        Cell(row["reason"]),
        Cell(formats.day(row["published_at"]), note=row["corrected_by"]),
    ]
