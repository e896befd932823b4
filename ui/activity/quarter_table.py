"""The activity's figures: a row per indicator, a column per quarter."""

import polars as pl
import streamlit as st

from ui import quarter_row, table
from ui.activity import text
from ui.quarter_row import QuarterRow
from ui.table import Cell, Heading, Section
from wording import formats

AT_A_TIME = 8
NO_ROW = Cell(formats.UNKNOWN)


def show(rows: pl.DataFrame) -> None:
    """The newest two years, and the quarters before them where they are asked for.

    `rows` has the columns of `filtered.activity_quarter`.
    """
    known = quarter_row.of_rows(rows)
    quarters = sorted({one.quarter for one in known})
    _show(known, quarters[-AT_A_TIME:])
    earlier = quarters[:-AT_A_TIME]
    if not earlier:
        return
    label = text.EARLIER_QUARTERS.format(**_from_and_to(earlier))
    folded = st.expander(label, key="earlier_quarters", on_change="rerun")
    if folded.open:
        with folded:
            for start in range(0, len(earlier), AT_A_TIME):
                _show(known, earlier[start : start + AT_A_TIME])


def _show(known: list[QuarterRow], quarters: list[str]) -> None:
    indicators = {one.indicator_id: one.indicator for one in known}
    cells = {(one.indicator_id, one.quarter): _cell(one) for one in known}
    table_rows = [
        [
            Cell(indicator),
            *(cells.get((indicator_id, quarter), NO_ROW) for quarter in quarters),
        ]
        for indicator_id, indicator in indicators.items()
    ]
    headings = [Heading(_short(quarter), is_number=True) for quarter in quarters]
    table.show(
        text.QUARTERS_CAPTION.format(**_from_and_to(quarters)),
        [Heading(text.INDICATOR), *headings],
        [Section(None, table_rows)],
    )


def _from_and_to(quarters: list[str]) -> dict[str, str]:
    return {"first": formats.period(quarters[0]), "last": formats.period(quarters[-1])}


def _short(quarter: str) -> str:
    year, _, number = quarter.partition("K")
    return text.SHORT_QUARTER.format(number=number, year=year)


def _cell(row: QuarterRow) -> Cell:
    is_known = row.state in ("reported", "implied", "hidden") or row.ytd_reported is not None
    if row.state in ("missing", "awaited", "not_due"):
        return Cell(formats.UNKNOWN, explains=row.token if is_known else None)
    return Cell(quarter_row.figure(row), explains=row.token if is_known else None)
