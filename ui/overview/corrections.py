"""What has been corrected since the quarter before: from what to what, why, and by whom."""

import polars as pl

from ui import explain, markup, plan_changes, table
from ui import text as shared
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import catalogue, figures, formats

HEADINGS = (
    Heading(text.FIGURE),
    Heading(shared.WAS, is_number=True),
    Heading(shared.BECOMES, is_number=True),
    Heading(shared.CHANGE_REASON),
    Heading(text.CORRECTED),
)


def html(corrected: pl.DataFrame, of_catalogue: pl.DataFrame) -> str:
    """The corrected figures and what was changed of the plan, or that there is neither."""
    parts = []
    if not corrected.is_empty():
        rows = [_row(row) for row in corrected.to_dicts()]
        parts.append(
            table.html(text.CORRECTIONS_CAPTION, HEADINGS, [Section(None, rows)], is_tall=True)
        )
    parts.append(plan_changes.html(text.PLAN_CHANGES_CAPTION, of_catalogue))
    return "".join(parts) or markup.sentence(text.NO_CORRECTIONS)


def _row(row: dict) -> list[Cell]:
    was, becomes = figures.was_and_becomes(row)
    where = [*figures.where(row["area_name"], row["period"], row["kind"])]
    if row["valid_from"] is not None:
        where.append(text.HOLDS_FROM.format(since=catalogue.since(row["valid_from"])))
    return [
        Cell(row["indicator"], note=" · ".join(where)),
        Cell(was),
        Cell(becomes, explains=explain.of_row(row)),
        Cell(figures.why(row)),
        Cell(formats.day(row["published_at"]), note=row["corrected_by"]),
    ]
