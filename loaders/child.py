"""A process of its own that reads one workbook: bytes on stdin, JSON with the raw cells on stdout.

A workbook of a few kilobytes can ask the reader for hundreds of gigabytes and abort the whole
process, so the reading is done here under limits on memory and time, and only `files` starts it:
`python -m loaders.child MEGABYTES SECONDS`. Python and the reader alone are imported, which keeps
the start under a tenth of a second.
"""

import json
import sys
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    ZipError,
)

if sys.platform != "win32":
    import resource

Value = int | float | str | bool | time | date | datetime | timedelta


def text_and_kind(value: Value) -> tuple[str, str]:
    """A cell's text exactly as it stands, whole numbers without decimals, and its `sheets.CellKind`
    letter.
    """
    match value:
        case str():
            text, kind = value, "t" if value else " "
        case bool():
            text, kind = "SAND" if value else "FALSK", "b"
        case int():
            text, kind = str(value), "n"
        case float():
            text, kind = str(int(value)) if value.is_integer() else repr(value), "n"
        case datetime():
            text, kind = value.isoformat(sep=" "), "d"
        case timedelta():
            text, kind = str(value), "d"
        case _:
            text, kind = value.isoformat(), "d"
    return text, kind


def sheet_cells(sheet: CalamineSheet) -> tuple[list[list[str]], list[str]]:
    """The rows of a sheet from A1 on: texts, and one letter of `sheets.CellKind` per cell."""
    rows: list[list[str]] = []
    kinds: list[str] = []
    for values in sheet.to_python(skip_empty_area=False):
        cells = [text_and_kind(value) for value in values]
        rows.append([text for text, _ in cells])
        kinds.append("".join(kind for _, kind in cells))
    return rows, kinds


def workbook_sheets(content: bytes) -> Iterable[dict[str, object]]:
    """Every worksheet of a workbook that holds cells, in the workbook's order."""
    with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
        for metadata in workbook.sheets_metadata:
            if metadata.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(metadata.name)
            rows, kinds = sheet_cells(sheet)
            yield {
                "name": metadata.name,
                "is_visible": metadata.visible is SheetVisibleEnum.Visible,
                "rows": rows,
                "kinds": kinds,
                "merged": [(*first, *last) for first, last in sheet.merged_cell_ranges or []],
            }


def limit_resources(megabytes: int, seconds: int) -> None:
    """Hold this process to so much memory and processor time, where the system can (not on
    Windows).
    """
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def answer(content: bytes) -> dict[str, object]:
    """The sheets of a workbook, or the name of the error of `errors` that stands in the way."""
    try:
        return {"sheets": list(workbook_sheets(content))}
    except PasswordError:
        return {"error": "PasswordProtected"}
    except MemoryError:
        return {"error": "TooHeavyToRead"}
    except (CalamineError, ZipError, OSError, ValueError) as reason:
        return {"error": "BrokenFile", "reason": str(reason)}


if __name__ == "__main__":
    limit_resources(int(sys.argv[1]), int(sys.argv[2]))
    json.dump(answer(sys.stdin.buffer.read()), sys.stdout, ensure_ascii=True)
