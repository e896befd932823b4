"""The figures behind the bars: a row per quarter, a column per area or a section per indicator."""

import polars as pl

from ui import quarter_row, table
from ui.quarter_row import QuarterRow
from ui.quarters import text
from ui.table import Cell, Heading, Section
from wording import figures, formats

NO_ROW = Cell("")


def of_indicator(rows: pl.DataFrame) -> None:
    """One indicator, the newest quarter first; a column for the whole and each area."""
    quarters = quarter_row.of_rows(rows)
    areas = list(dict.fromkeys(one.area_name for one in quarters))
    cells = {(one.quarter, one.area_name): _cell(one) for one in quarters}
    plans = {one.quarter: one.earlier_plan for one in quarters}
    table_rows = [
        [
            Cell(formats.period(quarter), note=plans[quarter]),
            *(cells.get((quarter, area), NO_ROW) for area in areas),
        ]
        for quarter in sorted({one.quarter for one in quarters}, reverse=True)
    ]
    headings = [Heading(area or figures.WHOLE_PLAN, is_number=True) for area in areas]
    _show(quarters[0].indicator, headings, [Section(None, table_rows)])


def of_many(rows: pl.DataFrame) -> None:
    """Several indicators, each under its name, the newest quarter first."""
    by_indicator: dict[str, list[QuarterRow]] = {}
    for one in quarter_row.of_rows(rows):
        by_indicator.setdefault(one.indicator_id, []).append(one)
    sections = [
        Section(
            text.INDICATOR_OPTION.format(
                indicator=quarters[0].indicator, activity=quarters[0].activity
            ),
            [
                [Cell(formats.period(one.quarter), note=one.earlier_plan), _cell(one)]
                for one in reversed(quarters)
            ],
        )
        for quarters in by_indicator.values()
    ]
    area = rows["area_name"][0] or figures.WHOLE_PLAN
    _show(area, [Heading(area, is_number=True)], sections)


def _cell(row: QuarterRow) -> Cell:
    is_known = row.state in ("reported", "implied") or row.ytd_reported is not None
    return Cell(
        quarter_row.figure(row),
        note=quarter_row.note(row),
        explains=(row.token or None) if is_known else None,
    )


def _show(title: str, headings: list[Heading], sections: list[Section]) -> None:
    caption = text.TABLE_CAPTION.format(title=title)
    table.show(caption, [Heading(text.PERIOD), *headings], sections, is_tall=True)
