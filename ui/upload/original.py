"""The original sheet, its cells coloured by how they were read."""

from collections.abc import Mapping

import polars as pl
import streamlit as st

from domain.places import address, column_letters, row_and_column
from loaders import CheckedFile
from loaders.handed_back.cell_uses import Use, figures_of_rows, uses
from loaders.raw.sheets import Sheet
from ui.upload import sheet_grid, span, text
from ui.upload.page_file import PageFile
from ui.upload.sheet_grid import GridCell
from wording import figures, formats

ROWS_AT_A_TIME = 60
COLUMNS_AT_A_TIME = 40
READINGS_OF_A_CELL = 8


def show(file: PageFile, checked: CheckedFile) -> None:
    """A sheet of the file, some rows at a time; nothing for a plan file."""
    if checked.raw_file is None:
        return
    with st.expander(text.ORIGINAL, expanded=True):
        with st.container(horizontal=True):
            sheet = _chosen_sheet(file, checked)
            key = f"{file.file_id}_{sheet.name}"
            first_row, first_column = _first_figure(checked, sheet)
            rows = span.chosen(
                text.ROWS,
                len(sheet.rows),
                ROWS_AT_A_TIME,
                key=f"rows_{key}",
                named=lambda row: formats.number(row + 1),
                first=first_row,
            )
            columns = span.chosen(
                text.COLUMNS,
                _width(sheet, rows),
                COLUMNS_AT_A_TIME,
                key=f"columns_{key}_{rows.start}",
                named=column_letters,
                first=first_column,
            )
        _draw(checked, sheet, rows, columns)


def _first_figure(checked: CheckedFile, sheet: Sheet) -> tuple[int, int]:
    """The row and the column of the first figure of a sheet."""
    cells = figures_of_rows(checked, sheet, range(len(sheet.rows)))["cell"].head(1).to_list()
    return row_and_column(cells[0]) if cells else (0, 0)


def _chosen_sheet(file: PageFile, checked: CheckedFile) -> Sheet:
    """The sheet that is chosen; to begin with the first that figures were read from."""
    assert checked.raw_file is not None
    sheets = {sheet.name: sheet for sheet in checked.raw_file.sheets}
    names = list(sheets)
    if len(names) == 1:
        return sheets[names[0]]
    with_figures = set(checked.observations["sheet"].unique())
    first = next((number for number, name in enumerate(names) if name in with_figures), 0)
    chosen = st.selectbox(
        text.SHEET,
        names,
        index=first,
        format_func=lambda name: _sheet_label(sheets[name]),
        key=f"sheet_{file.file_id}",
        width=360,
    )
    return sheets[chosen]


def _sheet_label(sheet: Sheet) -> str:
    name = sheet.name or text.TEXT_FILE
    return name if sheet.is_visible else text.SHEET_HIDDEN.format(sheet=name)


def _draw(checked: CheckedFile, sheet: Sheet, rows: range, columns: range) -> None:
    figure_rows = figures_of_rows(checked, sheet, rows)
    used = uses(checked, sheet, rows, figure_rows)
    readings = _readings(figure_rows)
    grid = [
        (
            _marked(str(row + 1), is_hidden=row in sheet.hidden_rows),
            [_cell(sheet, row, column, used.get((row, column)), readings) for column in columns],
        )
        for row in rows
    ]
    letters = [
        _marked(column_letters(column), is_hidden=column in sheet.hidden_columns)
        for column in columns
    ]
    sheet_grid.key(text.USES)
    sheet_grid.show(text.ORIGINAL_CAPTION, letters, grid)
    st.caption(text.ORIGINAL_HELP)


def _width(sheet: Sheet, rows: range) -> int:
    """How many columns of these rows hold a text."""
    filled = (column for row in rows for column, text in enumerate(sheet.rows[row]) if text.strip())
    return max(filled, default=0) + 1


def _marked(place: str, *, is_hidden: bool) -> str:
    return text.HIDDEN.format(place=place) if is_hidden else place


def _cell(
    sheet: Sheet, row: int, column: int, use: str | None, readings: Mapping[str, str]
) -> GridCell:
    if use is None:
        return GridCell("")
    symbol, meaning = text.USES[use]
    reading = readings.get(address(row, column))
    is_asked = use == Use.ASKED and reading is not None
    title = f"{meaning}\n{reading}" if is_asked else reading or meaning
    return GridCell(sheet.text(row, column), use, symbol, title)


def _readings(figure_rows: pl.DataFrame) -> dict[str, str]:
    """What each cell was read as, a line per figure."""
    lines_by_cell: dict[str, list[str]] = {}
    for row in figure_rows.iter_rows(named=True):
        area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
        words = text.CELL_READING.format(
            indicator=row["indicator"],
            area=area,
            period=period,
            kind=kind,
            reading=figures.of_row(row),
        )
        lines_by_cell.setdefault(row["cell"], []).append(words)
    return {cell: _in_few_lines(lines) for cell, lines in lines_by_cell.items()}


def _in_few_lines(lines: list[str]) -> str:
    more = len(lines) - READINGS_OF_A_CELL
    if more > 0:
        lines = [
            *lines[:READINGS_OF_A_CELL],
            text.MORE_READINGS.format(count=formats.number(more)),
        ]
    return "\n".join(lines)
