"""The leader's own file back, with a note in each cell that a finding points at.

An .xlsx or .xlsm workbook is given back as it is but for the notes. Of any other file, and of a
workbook whose parts are unusual, it is a workbook of the cells as they were read.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import PurePath

import xlsxwriter

from domain.places import address, addresses_in, row_and_column
from domain.severities import SEVERITIES
from loaders.checked_file import CheckedFile
from loaders.handed_back import note_boxes
from loaders.handed_back.comments_part import AUTHOR, new_note
from loaders.handed_back.package_notes import UnusualWorkbook, takes_notes, with_notes
from loaders.handed_back.words import (
    MACRO_SUFFIX,
    NAME_AFTER_NOTES,
    WORKBOOK_SUFFIX,
)
from loaders.raw.sheets import CellKind, RawFile, Sheet

_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[][:*?/\\]")
_FIRST_CELL = "A1"

Remarks = Mapping[str | None, Mapping[str, str]]


def is_own_workbook(checked: CheckedFile) -> bool:
    """Whether the leader's own workbook is given back, and not a copy of its cells."""
    return checked.content.startswith(b"PK") and takes_notes(checked.content)


def annotated_name(checked: CheckedFile) -> str:
    """What the file is called when it is given back: a workbook with macros stays one."""
    path = PurePath(checked.file_name)
    has_macros = path.suffix.lower() == MACRO_SUFFIX and is_own_workbook(checked)
    suffix = MACRO_SUFFIX if has_macros else WORKBOOK_SUFFIX
    return NAME_AFTER_NOTES.format(name=path.stem) + suffix


def annotated(checked: CheckedFile, raw_file: RawFile) -> bytes:
    """The checked file with its findings as notes; those of no cell of their own stand in A1."""
    remarks = _remarks(checked, raw_file)
    if is_own_workbook(checked):
        named = {sheet: notes for sheet, notes in remarks.items() if sheet is not None}
        try:
            return with_notes(checked.content, named)
        except UnusualWorkbook:
            return _copy_of_cells(raw_file, remarks)
    return _copy_of_cells(raw_file, remarks)


def _remarks(checked: CheckedFile, raw_file: RawFile) -> Remarks:
    """What is said of each cell, by sheet and address."""
    lines_by_cell: dict[str | None, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    sheets = {sheet.name: sheet for sheet in raw_file.sheets}
    first_sheet = raw_file.sheets[0].name
    for severity, sheet, cell, message, suggestion in checked.findings.select(
        "severity", "sheet", "cell", "message", "suggestion"
    ).iter_rows():
        words = " ".join(filter(None, (message, suggestion)))
        where = sheet if sheet in sheets else first_sheet
        place = _visible_cell(sheets[where], addresses_in(cell or _FIRST_CELL)[0])
        lines_by_cell[where][place].append(f"{SEVERITIES[severity].word.capitalize()}: {words}")
    return {
        sheet: {cell: "\n".join(dict.fromkeys(lines)) for cell, lines in cells.items()}
        for sheet, cells in lines_by_cell.items()
    }


def _visible_cell(sheet: Sheet, cell: str) -> str:
    """The cell itself, or the first of the cells it is drawn as one with."""
    row, column = row_and_column(cell)
    for area in sheet.merged:
        is_within_rows = area.first_row <= row <= area.last_row
        if is_within_rows and area.first_column <= column <= area.last_column:
            return address(area.first_row, area.first_column)
    return cell


def _copy_of_cells(raw_file: RawFile, remarks: Remarks) -> bytes:
    """A workbook of the cells as they were read: numbers as numbers, everything else as text."""
    output = BytesIO()
    with xlsxwriter.Workbook(output, {"in_memory": True, "strings_to_formulas": False}) as book:
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
            for cell, remark in remarks.get(sheet.name, {}).items():
                note = new_note(remark)
                width, height = note_boxes.size(note)
                look = {"author": AUTHOR, "x_scale": 1, "width": width, "height": height}
                page.write_comment(*row_and_column(cell), note, look)
    return output.getvalue()


def _number(sheet: Sheet, row: int, column: int) -> float | None:
    if sheet.kind(row, column) is not CellKind.NUMBER:
        return None
    try:
        return float(sheet.rows[row][column])
    except ValueError:
        return None


def _sheet_name(name: str | None, used_names: Sequence[str]) -> str:
    """A name that Excel allows; the sheets of a text file have none of their own."""
    number = len(used_names) + 1
    allowed = _FORBIDDEN_IN_SHEET_NAME.sub(" ", name or "")[:31].strip(" '") or f"Ark{number}"
    is_taken = allowed.lower() in map(str.lower, used_names)
    return f"{allowed[:25]} ({number})" if is_taken else allowed
