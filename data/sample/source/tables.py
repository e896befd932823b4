"""Tables of text to workbooks and CSV files, the same bytes every time."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

Cell = str | float | None

MADE_AT = datetime(2026, 10, 1, tzinfo=UTC)
WHOLE_NUMBER = re.compile(r"\d+")
DECIMAL_NUMBER = re.compile(r"\d+,\d+")
FIRST_COLUMN_WIDTH = 58
COLUMN_WIDTH = 28


@dataclass(frozen=True)
class Sheet:
    """One sheet: its title and its rows, empty rows included."""

    title: str
    rows: list[list[Cell]]


def sheets(path: Path) -> list[Sheet]:
    """The sheets of a tab-separated file in which a line `[title]` begins a sheet.

    A cell that is only a number is a number, every other cell is the text as it stands.
    """
    parsed: list[Sheet] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            parsed.append(Sheet(line[1:-1], []))
        else:
            parsed[-1].rows.append([_cell(text) for text in line.split("\t")] if line else [])
    return [Sheet(sheet.title, _without_last_empty_row(sheet.rows)) for sheet in parsed]


def write_workbook(path: Path, pages: list[Sheet]) -> None:
    """Writes the sheets as an xlsx file."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": MADE_AT})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for page in pages:
        sheet = book.add_worksheet(page.title)
        sheet.set_column(0, 0, FIRST_COLUMN_WIDTH, wrapped)
        sheet.set_column(1, max(map(len, page.rows)) - 1, COLUMN_WIDTH, wrapped)
        for row_number, row in enumerate(page.rows):
            for column_number, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(row_number, column_number, cell)
                elif cell is not None:
                    sheet.write_number(row_number, column_number, cell)
    book.close()


def write_csv(path: Path, rows: list[list[Cell]], encoding: str) -> None:
    """Writes the rows separated by semicolons, with Windows line endings and Danish numbers."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(
        [[_danish(cell) for cell in row] for row in rows]
    )
    path.write_bytes(text.getvalue().encode(encoding))


def _cell(text: str) -> Cell:
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if DECIMAL_NUMBER.fullmatch(text):
        return float(text.replace(",", "."))
    return text or None


def _danish(cell: Cell) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    if cell == int(cell):
        return f"{int(cell):,}".replace(",", ".")
    return f"{cell:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


def _without_last_empty_row(rows: list[list[Cell]]) -> list[list[Cell]]:
    return rows[:-1] if rows and not rows[-1] else rows
