"""The original sheet, its cells coloured by how they were read."""

from collections.abc import Mapping

import polars as pl
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.cell_uses import figures_of_rows, uses
from loaders.load import CheckedFile
from loaders.places import address, column_letters
from loaders.sheets import Sheet
from ui import sheet_grid, upload_text
from ui.sheet_grid import GridCell
from wording import figures, formats

ROWS_AT_A_TIME = 60
MOST_COLUMNS = 40
READINGS_OF_A_CELL = 8


def show(file: UploadedFile, checked: CheckedFile) -> None:
    """A sheet of the file, some rows at a time; nothing for a plan file."""
    if checked.raw_file is None:
        return
    with st.expander(upload_text.ORIGINAL, expanded=True):
        with st.container(horizontal=True):
            sheet = _chosen_sheet(file, checked)
            rows = _chosen_rows(file, checked, sheet)
        _draw(checked, sheet, rows)


def _chosen_sheet(file: UploadedFile, checked: CheckedFile) -> Sheet:
    """The sheet that is chosen; to begin with the first that figures were read from."""
    assert checked.raw_file is not None
    sheets = {sheet.name: sheet for sheet in checked.raw_file.sheets}
    names = list(sheets)
    if len(names) == 1:
        return sheets[names[0]]
    with_figures = set(checked.observations["sheet"].unique())
    first = next((number for number, name in enumerate(names) if name in with_figures), 0)
    chosen = st.selectbox(
        upload_text.SHEET,
        names,
        index=first,
        format_func=lambda name: _sheet_label(sheets[name]),
        key=f"sheet_{file.file_id}",
        width=360,
    )
    return sheets[chosen]


def _sheet_label(sheet: Sheet) -> str:
    name = sheet.name or upload_text.TEXT_FILE
    return name if sheet.is_visible else upload_text.SHEET_HIDDEN.format(sheet=name)


def _chosen_rows(file: UploadedFile, checked: CheckedFile, sheet: Sheet) -> range:
    """The rows that are chosen, counted from 0; to begin with those of the first figure."""
    count = len(sheet.rows)
    starts = range(0, count, ROWS_AT_A_TIME)
    if len(starts) <= 1:
        return range(count)
    own = figures_of_rows(checked, sheet, range(count))["cell"].head(1)
    first_row = int(own.str.extract(r"(\d+)$").item()) - 1 if len(own) else 0
    start = st.selectbox(
        upload_text.ROWS,
        starts,
        index=first_row // ROWS_AT_A_TIME,
        format_func=lambda start: upload_text.ROW_SPAN.format(
            first=formats.number(start + 1),
            last=formats.number(min(start + ROWS_AT_A_TIME, count)),
        ),
        key=f"rows_{file.file_id}_{sheet.name}",
        width=200,
    )
    return range(start, min(start + ROWS_AT_A_TIME, count))


def _draw(checked: CheckedFile, sheet: Sheet, rows: range) -> None:
    own = figures_of_rows(checked, sheet, rows)
    used = uses(checked, sheet, rows, own)
    readings = _readings(own)
    width = max((column for _, column in used), default=0) + 1
    columns = range(min(width, MOST_COLUMNS))
    grid = [
        (
            str(row + 1),
            [_cell(sheet, row, column, used.get((row, column)), readings) for column in columns],
        )
        for row in rows
    ]
    sheet_grid.key(upload_text.USES)
    sheet_grid.show(upload_text.ORIGINAL_CAPTION, [column_letters(one) for one in columns], grid)
    notes = [upload_text.ORIGINAL_HELP]
    if width > MOST_COLUMNS:
        notes.append(upload_text.COLUMNS_CUT.format(count=formats.number(MOST_COLUMNS)))
    st.caption(" ".join(notes))


def _cell(
    sheet: Sheet, row: int, column: int, use: str | None, readings: Mapping[str, str]
) -> GridCell:
    if use is None:
        return GridCell("")
    symbol, meaning = upload_text.USES[use]
    return GridCell(
        sheet.text(row, column), use, symbol, readings.get(address(row, column), meaning)
    )


def _readings(own: pl.DataFrame) -> dict[str, str]:
    """What each cell was read as, a line per figure."""
    found: dict[str, list[str]] = {}
    for row in own.iter_rows(named=True):
        area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
        words = upload_text.CELL_READING.format(
            indicator=row["indicator"],
            area=area,
            period=period,
            kind=kind,
            reading=figures.of_row(row),
        )
        found.setdefault(row["cell"], []).append(words)
    return {cell: _in_few_lines(lines) for cell, lines in found.items()}


def _in_few_lines(lines: list[str]) -> str:
    more = len(lines) - READINGS_OF_A_CELL
    if more > 0:
        lines = [
            *lines[:READINGS_OF_A_CELL],
            upload_text.MORE_READINGS.format(count=formats.number(more)),
        ]
    return "\n".join(lines)
