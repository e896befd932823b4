"""The raw cells of a workbook, read in a process of its own."""

from collections.abc import Callable, Iterator, Sequence

import polars as pl

from domain.places import address
from loaders.findings.messages import Finding, finding, named_first
from loaders.raw.child import ask_child
from loaders.raw.limits import Limits
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import (
    LONG,
    FrameRows,
    JoinedRows,
    MergedRange,
    OutsideText,
    RawFile,
    Sheet,
)
from loaders.raw.workbook.answers import SheetAnswer, WorkbookAnswer
from loaders.raw.workbook.cell_columns import ColumnAnswer, codes_of
from loaders.raw.workbook.sheet_marks import FORMATS_NOT_KNOWN


def read_workbook(content: bytes, limits: Limits) -> RawFile:
    """The sheets of a workbook.

    Raises `UnreadableFile`.
    """
    broken = Refusal.BROKEN_FILE
    answer = ask_child("read", content, limits, WorkbookAnswer, broken)
    if answer is None:
        answer = ask_child("stray", content, limits, WorkbookAnswer, broken)
    if answer is None:
        raise UnreadableFile(Refusal.TOO_HEAVY_TO_READ, megabytes=limits.reader_megabytes)
    return _raw_file(answer)


def read_first_rows(content: bytes, limits: Limits) -> RawFile | None:
    """The first rows of the sheets of an .xlsx workbook, None when its memory ran out.

    Raises `UnreadableFile`.
    """
    answer = ask_child("begin", content, limits, WorkbookAnswer, Refusal.BROKEN_FILE)
    return None if answer is None else _raw_file(answer)


def _raw_file(answer: WorkbookAnswer) -> RawFile:
    sheets = answer["sheets"]
    findings = tuple(_workbook_findings(sheets))
    return RawFile(
        tuple(map(_sheet, sheets)),
        "workbook",
        findings=findings,
        outside=tuple(OutsideText(*text) for text in answer["outside"]),
    )


def _sheet(answer: SheetAnswer) -> Sheet:
    rows = _column_rows(answer, lambda column: pl.Series(column["texts"], dtype=pl.String))
    letters = _column_rows(answer, lambda column: pl.Series([*column["kinds"]], dtype=pl.String))
    return Sheet(
        name=answer["name"],
        is_visible=answer["is_visible"],
        is_very_hidden=answer["is_very_hidden"],
        rows=rows,
        kinds=JoinedRows(letters),
        merged=tuple(MergedRange(*corners) for corners in answer["merged"]),
        struck=frozenset((row, column) for row, column in answer["struck"]),
        notes={(row, column): note for row, column, note in answer["notes"]},
        hidden_rows=frozenset(answer["hidden_rows"]),
        hidden_columns=frozenset(answer["hidden_columns"]),
    )


def _column_rows(
    answer: SheetAnswer, different: Callable[[ColumnAnswer], pl.Series]
) -> Sequence[Sequence[str]]:
    """The rows of a sheet, from the different cells of each column and their places; those of a
    short sheet as a list, which is quicker to walk about in.
    """
    columns = {
        f"column_{number}": different(column).gather(pl.Series(codes_of(column), dtype=pl.UInt32))
        for number, column in enumerate(answer["columns"])
    }
    rows = FrameRows(pl.DataFrame(columns))
    return rows if answer["row_count"] >= LONG else [list(row) for row in rows]


def _workbook_findings(sheets: Sequence[SheetAnswer]) -> Iterator[Finding]:
    """What the reader of the values cannot give: formulas nobody has computed, what is struck
    out, and formats that the type of file keeps to itself.
    """
    for sheet in sheets:
        places = [address(row, column) for row, column in sheet["uncomputed"]]
        if places:
            cells = named_first(places)
            yield finding("formula_without_value", sheet["name"], places[0], cells=cells)
        struck = [address(row, column) for row, column in sheet["struck"]]
        if struck:
            yield finding("struck_out", sheet["name"], struck[0], cells=named_first(struck))
    unseen = [(code, sheet["name"]) for sheet in sheets for code in sheet["unseen"]]
    if any(code == FORMATS_NOT_KNOWN for code, _ in unseen):
        yield finding(FORMATS_NOT_KNOWN)
    for code, name in unseen:
        if code != FORMATS_NOT_KNOWN:
            yield finding(code, name)
