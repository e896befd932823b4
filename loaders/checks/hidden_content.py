"""What a workbook holds that nobody sees at first: notes in cells, and hidden rows, columns and
sheets.
"""

from collections.abc import Iterator, Sequence

import polars as pl

from domain.places import address, column_letters
from loaders.findings.messages import Finding, finding, named_first
from loaders.raw.sheets import RawFile
from loaders.tables.sheet_tables import Table

_NAMED = 8


def unread_notes(entries: pl.DataFrame, raw_file: RawFile) -> Iterator[Finding]:
    """A note for each note in a cell that no figure stands in."""
    if not any(sheet.notes for sheet in raw_file.sheets):
        return
    read = set(entries.select("sheet", "cell").iter_rows())
    for sheet in raw_file.sheets:
        for place, note in sheet.notes.items():
            if place not in sheet.struck and (sheet.name, address(*place)) not in read:
                yield finding("unread_note", sheet.name, address(*place), note)


def hidden_parts(tables: Sequence[Table]) -> Iterator[Finding]:
    """What is hidden of the tables that are read, sheet by sheet."""
    sheets = {id(table.sheet): table.sheet for table in tables}
    for key, sheet in sheets.items():
        sheet_tables = [table for table in tables if id(table.sheet) == key]
        if not sheet.is_visible:
            yield finding("hidden_sheet", sheet.name)
        rows = sorted(
            row for table in sheet_tables for row in sheet.hidden_rows.intersection(table.rows)
        )
        if rows:
            places = named_first([str(row + 1) for row in rows], _NAMED)
            yield finding("hidden_rows", sheet.name, places=places)
        columns = sorted(
            column
            for column in sheet.hidden_columns
            if any(sheet.text(row, column) for table in sheet_tables for row in table.rows)
        )
        if columns:
            places = named_first([column_letters(column) for column in columns], _NAMED)
            yield finding("hidden_columns", sheet.name, places=places)
