"""Raw cells as they stand in a file, before anything is understood."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import overload

import polars as pl

from loaders.findings.messages import Finding
from loaders.raw.document.documents import ActivityReport, Document

# A sheet with so many rows is kept as a frame.
LONG = 1000
_POINT_DECIMALS = re.compile(r"(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)(?:\s*%)?")
_COMMA_DECIMALS = re.compile(r"[\d.]*,\d+(?:\s*%)?")
_BLOCK = 200


class CellKind(StrEnum):
    """What a file says a cell holds; a text file says nothing but text."""

    EMPTY = " "
    TEXT = "t"
    NUMBER = "n"
    PERCENT = "p"
    ERROR = "e"
    DATE = "d"
    TRUTH = "b"


@dataclass(frozen=True)
class MergedRange:
    """Cells drawn as one, by row and column counted from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class FrameRows(Sequence[Sequence[str]]):
    """The rows of a long sheet whose texts are kept as a frame; a row is made when it is asked for.

    `frame` has a column of texts for each column of the sheet, empty cells as "".
    """

    def __init__(self, frame: pl.DataFrame) -> None:
        self.frame = frame
        self._columns = frame.get_columns()
        self._first = 0
        self._block: list[tuple[str, ...]] = []

    @overload
    def __getitem__(self, index: int) -> Sequence[str]: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Sequence[str]]: ...

    def __getitem__(self, index: int | slice) -> Sequence[str] | Sequence[Sequence[str]]:
        """One row, or some as a list."""
        if isinstance(index, slice):
            return self.frame[index].rows()
        row = range(len(self))[index]
        if not self._first <= row < self._first + len(self._block):
            self._block = self.frame.slice(row, _BLOCK).rows()
            self._first = row
        return self._block[row - self._first]

    @cached_property
    def distinct(self) -> tuple[pl.Series, ...]:
        """The different texts of each column."""
        return tuple(column.unique(maintain_order=True) for column in self._columns)

    def stripped(self, column: int) -> pl.Series:
        """A column's texts without the spaces around them."""
        texts, distinct = self._columns[column], self.distinct[column]
        has_spaces = distinct.str.contains(r"^\s|\s$").any()
        return texts.str.strip_chars() if has_spaces else texts

    def cell(self, row: int, column: int) -> str:
        """One cell, without its row."""
        return self._columns[column][row]

    def __len__(self) -> int:
        """How many rows the sheet has."""
        return self.frame.height

    def __iter__(self) -> Iterator[Sequence[str]]:
        """Every row from the top."""
        return self.frame.iter_rows()


class JoinedRows(Sequence[str]):
    """The rows of a sheet's kinds, each joined to one text when it is asked for."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._rows = rows

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        """The letters of one row, or of some."""
        if isinstance(index, slice):
            return [self._joined(row) for row in self._rows[index]]
        return self._joined(self._rows[index])

    def __len__(self) -> int:
        """How many rows the sheet has."""
        return len(self._rows)

    def kind(self, row: int, column: int) -> str:
        """The letter of one cell."""
        return _cell(self._rows, row, column)

    def _joined(self, row: Sequence[str]) -> str:
        return "".join(row)


class TextKinds(JoinedRows):
    """The kinds of a text file's cells: every one that is not empty is text."""

    def kind(self, row: int, column: int) -> str:
        """The letter of one cell."""
        return CellKind.TEXT if _cell(self._rows, row, column) else CellKind.EMPTY

    def _joined(self, row: Sequence[str]) -> str:
        return "".join(CellKind.TEXT if cell else CellKind.EMPTY for cell in row)


def _cell(rows: Sequence[Sequence[str]], row: int, column: int) -> str:
    return rows.cell(row, column) if isinstance(rows, FrameRows) else rows[row][column]


@dataclass(frozen=True)
class Sheet:
    """One sheet, or one text file: `rows` of texts from A1 on, and per row one letter of `CellKind`
    a cell.

    A cell that a workbook shows in percent holds the percent as a text: `82,5 %`. Notes and what is
    hidden are known of .xlsx and .ods alone, by row and column counted from 0; what is `struck` out
    or hidden in a cell of .xlsx stands in its note instead.
    """

    name: str | None
    is_visible: bool
    rows: Sequence[Sequence[str]]
    kinds: Sequence[str]
    merged: tuple[MergedRange, ...] = ()
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_very_hidden: bool = False
    struck: frozenset[tuple[int, int]] = frozenset()

    def kind(self, row: int, column: int) -> CellKind:
        """What the file says the cell holds."""
        if isinstance(self.kinds, JoinedRows):
            return CellKind(self.kinds.kind(row, column))
        return CellKind(self.kinds[row][column])

    def text(self, row: int, column: int) -> str:
        """The text of a cell, stripped; empty outside the sheet."""
        if isinstance(self.rows, FrameRows):
            is_inside = row < len(self.rows) and column < self.rows.frame.width
            return self.rows.cell(row, column).strip() if is_inside else ""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column].strip()

    def column_texts(self, column: int, rows: Sequence[int]) -> pl.Series:
        """The texts of a column's cells in these rows, which follow from above, stripped."""
        if isinstance(self.rows, FrameRows) and len(rows):
            texts = self.rows.stripped(column)
            is_run = rows[-1] - rows[0] + 1 == len(rows)
            return texts.slice(rows[0], len(rows)) if is_run else texts.gather(list(rows))
        return pl.Series([self.text(row, column) for row in rows], dtype=pl.String)

    def places_of(self, texts: Container[str]) -> Iterator[tuple[tuple[int, int], str]]:
        """Where one of these texts stands in a cell, or in the note of one."""
        for row, cells in enumerate(self.rows):
            for column, text in enumerate(cells):
                if text in texts:
                    yield (row, column), text
        yield from ((place, note) for place, note in self.notes.items() if note in texts)

    @cached_property
    def filled_rows(self) -> list[bool]:
        """For each row whether any of its cells holds more than spaces."""
        if isinstance(self.rows, FrameRows):
            is_filled = pl.repeat(False, len(self.rows), dtype=pl.Boolean, eager=True)
            for column in self.rows.frame.iter_columns():
                is_filled |= column.str.contains(r"\S")
                if is_filled.all():
                    break
            return is_filled.to_list()
        return [any(map(str.strip, row)) for row in self.rows]

    @cached_property
    def has_point_decimals(self) -> bool:
        """Whether texts right of the first column are numbers with a point before their decimals,
        and none is one with a comma: a point before three digits may be either there.
        """
        if isinstance(self.kinds, TextKinds) and isinstance(self.rows, FrameRows):
            texts = [text.strip() for column in self.rows.distinct[1:] for text in column]
        else:
            texts = [
                text.strip()
                for row, kinds in zip(self.rows, self.kinds, strict=True)
                for text, kind in zip(row[1:], kinds[1:], strict=True)
                if kind == CellKind.TEXT
            ]
        return any(map(_POINT_DECIMALS.fullmatch, texts)) and not any(
            map(_COMMA_DECIMALS.fullmatch, texts)
        )

    @cached_property
    def distinct_texts(self) -> pl.Series:
        """Every text of the sheet once."""
        if isinstance(self.rows, FrameRows):
            return pl.concat(self.rows.distinct).unique(maintain_order=True)
        texts = dict.fromkeys(text for row in self.rows for text in row)
        return pl.Series(list(texts), dtype=pl.String)


@dataclass(frozen=True)
class OutsideText:
    """A text outside the cells of a workbook: what it stands in, on which sheet if one is known,
    and the few letters around it.
    """

    kind: str
    sheet: str
    text: str


@dataclass(frozen=True)
class RawFile:
    """A file's sheets, for a text file how it is written, and what was noticed while reading.

    A written report is a `document` until `loaders.written` makes its tables the sheets, and
    `reports` of the whole of it. `outside` is what a workbook keeps outside its cells and may be
    the number of a person.
    """

    sheets: tuple[Sheet, ...]
    content_type: str
    encoding: str | None = None
    delimiter: str | None = None
    findings: tuple[Finding, ...] = ()
    document: Document | None = None
    reports: tuple[ActivityReport, ...] = ()
    outside: tuple[OutsideText, ...] = ()

    @property
    def is_form(self) -> bool:
        """Whether it was filled in here, in the plan's own names, and not written as a file."""
        return self.content_type == "form"
