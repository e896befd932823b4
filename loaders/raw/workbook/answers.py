"""What the process that reads a workbook answers, as it stands in its JSON."""

from typing import TypedDict

from loaders.raw.workbook.cell_columns import ColumnAnswer


class SheetAnswer(TypedDict):
    """One sheet: its cells from A1 on and what stands beside them, places by row and column counted
    from 0.

    `unseen` are the codes of the findings that say what is not known of the sheet.
    """

    name: str
    is_visible: bool
    is_very_hidden: bool
    row_count: int
    columns: list[ColumnAnswer]
    merged: list[tuple[int, int, int, int]]
    notes: list[tuple[int, int, str]]
    hidden_rows: list[int]
    hidden_columns: list[int]
    uncomputed: list[tuple[int, int]]
    struck: list[tuple[int, int]]
    unseen: list[str]


class WorkbookAnswer(TypedDict):
    """The sheets of a workbook, and what outside their cells may be the number of a person: what it
    stands in, the name of its sheet, and the text.
    """

    sheets: list[SheetAnswer]
    outside: list[tuple[str, str, str]]
