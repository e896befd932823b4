"""The leader's own file back, with a note in each cell that a finding points at.

An .xlsx or .xlsm workbook is given back as it is but for the notes, without macros. Of any other
file, and of a workbook that openpyxl cannot open, it is a workbook of the cells as they were read.
"""

import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import PurePath

import openpyxl
import xlsxwriter
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from loaders.handed_out import NAME_AFTER_NOTES, SEVERITY_NAMES
from loaders.load import CheckedFile
from loaders.own_notes import with_own
from loaders.places import apart, row_and_column
from loaders.sheets import CellKind, RawFile, Sheet

MOST_CELLS_TO_REWRITE = 300_000
_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[][:*?/\\]")
_FIRST_CELL = "A1"
_NOTE_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE = 320, 18, 45
_LONGEST_NOTE = 8000
_OPENPYXL_GIVES_UP = (
    AttributeError,
    IndexError,
    InvalidFileException,
    KeyError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
)

Remarks = Mapping[str | None, Mapping[str, str]]


def annotated_name(file_name: str) -> str:
    """What the file is called when it is given back: always an .xlsx workbook."""
    return NAME_AFTER_NOTES.format(name=PurePath(file_name).stem)


def annotated(checked: CheckedFile, raw_file: RawFile) -> bytes:
    """The checked file with its findings as notes; those of no cell of their own stand in A1."""
    remarks = _remarks(checked, raw_file)
    if checked.content.startswith(b"PK") and _is_small(raw_file):
        try:
            return _own_workbook(checked.content, remarks)
        except _OPENPYXL_GIVES_UP:
            return _copy_of_cells(raw_file, remarks)
    return _copy_of_cells(raw_file, remarks)


def _is_small(raw_file: RawFile) -> bool:
    cells = sum(len(sheet.rows) * max(map(len, sheet.rows), default=0) for sheet in raw_file.sheets)
    return cells <= MOST_CELLS_TO_REWRITE


def _remarks(checked: CheckedFile, raw_file: RawFile) -> Remarks:
    """What is said of each cell, by sheet and address."""
    said: dict[str | None, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    sheets = {sheet.name for sheet in raw_file.sheets}
    first_sheet = raw_file.sheets[0].name
    for severity, sheet, cell, message, suggestion in checked.findings.select(
        "severity", "sheet", "cell", "message", "suggestion"
    ).iter_rows():
        words = " ".join(filter(None, (message, suggestion)))
        where = sheet if sheet in sheets else first_sheet
        said[where][apart(cell or _FIRST_CELL)[0]].append(f"{SEVERITY_NAMES[severity]}: {words}")
    return {
        sheet: {cell: "\n".join(dict.fromkeys(lines)) for cell, lines in cells.items()}
        for sheet, cells in said.items()
    }


def _own_workbook(content: bytes, remarks: Remarks) -> bytes:
    """The workbook's own bytes with the notes laid in; the leader's own notes are kept."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(BytesIO(content), rich_text=True)
        for sheet in book.worksheets:
            for cell, words in remarks.get(sheet.title, {}).items():
                _lay_note(sheet, cell, words)
        written = BytesIO()
        book.save(written)
    return written.getvalue()


def _lay_note(sheet: Worksheet, address: str, words: str) -> None:
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        area = next(area for area in sheet.merged_cells if address in area)
        cell = sheet.cell(area.min_row, area.min_col)
    already = cell.comment.text if cell.comment else ""
    text = with_own(already, words)[:_LONGEST_NOTE]
    cell.comment = Comment(text, "Helhedsblik", height=_height(text), width=_NOTE_WIDTH)


def _copy_of_cells(raw_file: RawFile, remarks: Remarks) -> bytes:
    """A workbook of the cells as they were read: numbers as numbers, everything else as text."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False}) as book:
        names: list[str] = []
        for sheet in raw_file.sheets:
            names.append(_sheet_name(sheet.name, names))
            page = book.add_worksheet(names[-1])
            for row, texts in enumerate(sheet.rows):
                for column, text in enumerate(texts):
                    if not text:
                        continue
                    value = _number(sheet, row, column)
                    if value is None:
                        page.write_string(row, column, text)
                    else:
                        page.write_number(row, column, value)
            for cell, words in remarks.get(sheet.name, {}).items():
                text = with_own("", words)[:_LONGEST_NOTE]
                size = {"x_scale": 1, "width": _NOTE_WIDTH, "height": _height(text)}
                page.write_comment(*row_and_column(cell), text, {"author": "Helhedsblik", **size})
    return written.getvalue()


def _number(sheet: Sheet, row: int, column: int) -> float | None:
    if sheet.kind(row, column) is not CellKind.NUMBER:
        return None
    try:
        return float(sheet.rows[row][column])
    except ValueError:
        return None


def _sheet_name(name: str | None, taken: Sequence[str]) -> str:
    """A name that Excel allows; the sheets of a text file have none of their own."""
    number = len(taken) + 1
    allowed = _FORBIDDEN_IN_SHEET_NAME.sub(" ", name or "")[:31].strip(" '") or f"Ark{number}"
    is_taken = allowed.lower() in map(str.lower, taken)
    return f"{allowed[:25]} ({number})" if is_taken else allowed


def _height(text: str) -> int:
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in text.splitlines())
    return _LINE_HEIGHT * (lines + 1)
