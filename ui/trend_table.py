"""The trends as a table: a section per theme, a row per quarter, a column per area."""

import polars as pl

from ui import table, text
from ui.table import Cell, Heading, Section
from wording import figures, formats


def show(trend: pl.DataFrame) -> None:
    """The figures behind the curves, the newest quarter first."""
    areas = trend["area_name"].unique(maintain_order=True).to_list()
    sections = [
        Section(theme, _quarters(rows, areas))
        for (theme,), rows in trend.group_by("theme", maintain_order=True)
    ]
    headings = [
        Heading(text.TREND_PERIOD),
        *(Heading(area or figures.WHOLE_PLAN, is_number=True) for area in areas),
    ]
    table.show(text.TREND_CAPTION, headings, sections, is_tall=True)


def _quarters(rows: pl.DataFrame, areas: list[str | None]) -> list[list[Cell]]:
    figures = {
        (quarter, area): formats.figure(value, low, high, unit, approximate=approximate)
        for quarter, area, value, low, high, unit, approximate in rows.select(
            "quarter", "area_name", "actual", "actual_low", "actual_high", "unit", "approximate"
        ).iter_rows()
    }
    return [
        [
            Cell(formats.period(quarter)),
            *(Cell(figures.get((quarter, area), formats.UNKNOWN)) for area in areas),
        ]
        for quarter in rows["quarter"].unique().sort(descending=True)
    ]
