"""The values of a workbook, and what its XML says beside them: runs in the child process alone."""

import re
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from io import BytesIO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import fastexcel
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    ZipError,
)

from domain.letters import composed
from domain.places import address
from loaders.raw.limits import FIRST_ROWS, Limits
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.text.encodings import with_signs
from loaders.raw.workbook.answers import SheetAnswer, WorkbookAnswer
from loaders.raw.workbook.beginning import beginning_of
from loaders.raw.workbook.cell_columns import CellColumns
from loaders.raw.workbook.open_document import OpenDocumentParts
from loaders.raw.workbook.package_texts import texts_outside_cells
from loaders.raw.workbook.rich_text import MarkedText
from loaders.raw.workbook.sheet_marks import (
    ERRORS_NOT_KNOWN,
    FORMATS_NOT_KNOWN,
    DeclaresEntities,
    Place,
    SheetMarks,
    refuse_entities,
    within,
)
from loaders.raw.workbook.workbook_parts import WorkbookParts

Value = int | float | str | bool | time | date | datetime | timedelta

STRUCK_OUT = "streget over eller skjult: {}"
_ERROR_TEXTS = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
}
# The reader of values gives the durations of .ods as the standard spells them.
_DURATION = re.compile(r"(-?)PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")


def text_and_kind(value: Value) -> tuple[str, str]:
    """A cell's text exactly as it stands, whole numbers without decimals, and its `sheets.CellKind`
    letter.
    """
    match value:
        case str():
            text, kind = _text_of_words(value)
        case bool():
            text, kind = "SAND" if value else "FALSK", "b"
        case int():
            text, kind = str(value), "n"
        case float():
            text, kind = str(int(value)) if value.is_integer() else repr(value), "n"
        case datetime():
            text, kind = value.isoformat(sep=" "), "d"
        case timedelta():
            text, kind = duration_text(value), "d"
        case _:
            text, kind = value.isoformat(), "d"
    return text, kind


def _text_of_words(value: str) -> tuple[str, str]:
    duration = _DURATION.fullmatch(value) if value.startswith(("PT", "-PT")) else None
    if duration is not None:
        sign, hours, minutes, seconds = duration.groups()
        return f"{sign}{int(hours)}:{int(minutes):02}:{int(seconds):02}", "d"
    if not value.isprintable():
        value = with_signs(value.replace("\0", ""))  # old .xls files hold halves of letters
    value = composed(value)
    return value, "t" if value else " "


def duration_text(duration: timedelta) -> str:
    """The duration in hours, minutes and seconds, as a sheet shows it: `255:10:10`."""
    seconds = round(abs(duration).total_seconds())
    sign = "-" if duration < timedelta() else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def sheet_cells(sheet: CalamineSheet) -> CellColumns:
    """The cells of a sheet from A1 on."""
    columns = CellColumns(first_column=sheet.start[1] if sheet.start else 0)
    columns.extend(sheet.iter_rows() if sheet.start else (), text_and_kind)
    return columns


def mark_cells(columns: CellColumns, marks: SheetMarks) -> None:
    """Write what the format says into the cells: a share as the percent it is shown as, an error by
    its name, a formula nobody has computed as empty, and what is struck out as a note.
    """
    for place in marks.percents:
        text, kind = columns.cell(*place) or ("", " ")
        if kind == "n":
            columns.put(*place, percent_text(text), "p")
    for place, text in marks.errors.items():
        if columns.cell(*place) is not None:
            columns.put(*place, text, "e")
    for place in marks.uncomputed:
        if columns.cell(*place) is not None:
            columns.put(*place, "", " ")
    standing = {place: (columns.cell(*place) or ("",))[0] for place in marks.struck}
    whole = {place: MarkedText("", text) for place, text in standing.items()}
    marks.struck = []
    for place, said in sorted((marks.marked | whole).items()):
        if not (columns.cell(*place) or ("",))[0]:
            continue
        columns.put(*place, *text_and_kind(said.text))
        if said.struck:
            marks.struck.append(place)
            note = STRUCK_OUT.format(composed(said.struck))
            marks.notes[place] = "; ".join(filter(None, (marks.notes.get(place), note)))


def percent_text(fraction: str) -> str:
    """The fraction in percent with all its decimals, as a Dane writes it: `82,5 %`."""
    return f"{float(fraction) * 100:.12g} %".replace(".", ",")


def workbook_sheets(
    content: bytes,
    limits: Limits,
    parts: WorkbookParts | OpenDocumentParts | None,
    outside: list[tuple[str, str, str]],
) -> Iterator[SheetAnswer]:
    """Every worksheet of a workbook, in the workbook's order; `outside` is given what stands
    outside its cells.

    Raises `UnreadableFile` beyond a limit.
    """
    with (
        CalamineWorkbook.from_filelike(BytesIO(content)) as workbook,
        ThreadPoolExecutor(max_workers=1) as executor,
    ):
        worksheets = [m for m in workbook.sheets_metadata if m.typ is SheetTypeEnum.WorkSheet]
        if len(worksheets) > limits.sheets:
            raise UnreadableFile(
                Refusal.TOO_MANY_SHEETS, sheets=len(worksheets), limit_sheets=limits.sheets
            )
        for metadata in worksheets:
            # The reader of values leaves Python free to look through the XML meanwhile.
            scanned = executor.submit(parts.marks, metadata.name) if parts is not None else None
            sheet = workbook.get_sheet_by_name(metadata.name)
            if sheet.end is not None:
                _refuse_large(metadata.name, sheet.end, limits)
            columns = sheet_cells(sheet)
            marks = scanned.result() if scanned else _marks_without_parts(content, sheet)
            mark_cells(columns, marks)
            outside += marks.outside
            yield {
                "name": metadata.name,
                "is_visible": metadata.visible is SheetVisibleEnum.Visible,
                "is_very_hidden": metadata.visible is SheetVisibleEnum.VeryHidden,
                "row_count": columns.row_count,
                "columns": columns.answer(),
                "merged": [(*first, *last) for first, last in sheet.merged_cell_ranges or []]
                or marks.merged,
                "notes": [(*place, note) for place, note in marks.notes.items()],
                "hidden_rows": within(marks.hidden_rows, columns.row_count),
                "hidden_columns": within(marks.hidden_columns, columns.width),
                "uncomputed": marks.uncomputed,
                "struck": marks.struck,
                "unseen": marks.unseen,
            }


def _parts(content: bytes) -> WorkbookParts | OpenDocumentParts | None:
    """The XML of an .xlsx or .ods workbook; None for every other type, and where the XML is
    unusual.
    """
    if not content.startswith(b"PK"):
        return None
    refuse_entities(content)
    for kind in (WorkbookParts, OpenDocumentParts):
        try:
            return kind(content)
        except (KeyError, ParseError, ValueError):
            continue
    return None


def _refuse_large(name: str, end: Place, limits: Limits) -> None:
    rows, columns = end[0] + 1, end[1] + 1
    if rows * columns > limits.cells:
        raise UnreadableFile(Refusal.STRAY_CELL, sheet=name, cell=address(*end))
    if rows > limits.rows:
        raise UnreadableFile(Refusal.TOO_MANY_ROWS, rows=rows, limit_rows=limits.rows)


def _marks_without_parts(content: bytes, values: CalamineSheet) -> SheetMarks:
    """What is known of the cells of a workbook without XML: those with an error, which the reader
    of values gives as empty. The other reader gives up on some workbooks that the first one reads.
    """
    try:
        return SheetMarks(errors=_errors_of(content, values), unseen=[FORMATS_NOT_KNOWN])
    except BaseException as reason:
        if type(reason).__name__ != "PanicException":
            raise
        return SheetMarks(unseen=[FORMATS_NOT_KNOWN, ERRORS_NOT_KNOWN])


def _errors_of(content: bytes, values: CalamineSheet) -> dict[Place, str]:
    if values.start is None:
        return {}
    sheet = fastexcel.read_excel(content).load_sheet(
        values.name, header_row=None, skip_rows=0, dtypes="string"
    )
    _, errors = sheet.to_arrow_with_errors()
    texts: dict[Place, str] = {}
    for error in errors.errors if errors else ():
        name = error.detail.partition("Error(")[2].partition(")")[0]
        row, column = error.offset_position
        texts[row, column + values.start[1]] = _ERROR_TEXTS.get(name, "#N/A")
    return texts


def stray_cell(content: bytes, limits: Limits) -> UnreadableFile | None:
    """Which sheet reaches too far, and where to; None if none does."""
    parts = _parts(content)
    for name, corner in parts.outermost_cells() if parts else ():
        if (corner[0] + 1) * (corner[1] + 1) > limits.cells:
            return UnreadableFile(Refusal.STRAY_CELL, sheet=name, cell=address(*corner))
    return None


def out_of_memory(content: bytes, limits: Limits) -> UnreadableFile:
    """Why a workbook takes more memory than there is."""
    return stray_cell(content, limits) or UnreadableFile(
        Refusal.TOO_HEAVY_TO_READ, megabytes=limits.reader_megabytes
    )


def unreadable(content: bytes, limits: Limits, reason: str) -> UnreadableFile:
    """Why the reader of values gives a workbook up: of an .ods it does so for a stray cell too."""
    try:
        stray = stray_cell(content, limits)
    except (*_BROKEN, DeclaresEntities, OSError, ValueError):
        stray = None
    return stray or UnreadableFile(Refusal.BROKEN_FILE, reason=reason)


def _workbook_answer(content: bytes, limits: Limits) -> WorkbookAnswer:
    parts = _parts(content)
    outside: list[tuple[str, str, str]] = []
    sheets = list(workbook_sheets(content, limits, parts, outside))
    read_parts = parts.read_parts if isinstance(parts, WorkbookParts) else ()
    outside += texts_outside_cells(content, read_parts)
    return {"sheets": sheets, "outside": outside}


def answer(task: str, content: bytes, limits: Limits) -> WorkbookAnswer:
    """The sheets of a workbook; for the task `begin` only their first rows, for `stray` only why
    they take too much memory.

    Raises `UnreadableFile`.
    """
    if task == "stray":
        raise out_of_memory(content, limits)
    try:
        if task == "begin":
            content = beginning_of(content, FIRST_ROWS)
        return _workbook_answer(content, limits)
    except PasswordError as error:
        raise UnreadableFile(Refusal.PASSWORD_PROTECTED) from error
    except DeclaresEntities as error:
        raise UnreadableFile(Refusal.HOLDS_ENTITIES) from error
    except MemoryError as error:
        raise out_of_memory(content, limits) from error
    except (*_BROKEN, OSError, ValueError) as reason:
        raise unreadable(content, limits, str(reason)) from reason


_BROKEN = (CalamineError, ZipError, zipfile.BadZipFile, ParseError, ExpatError)
