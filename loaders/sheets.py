"""Raw cells as they stand in a file, before anything is understood."""

from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What a file says a cell holds; a text file says nothing but text."""

    EMPTY = " "
    TEXT = "t"
    NUMBER = "n"
    DATE = "d"
    TRUTH = "b"


@dataclass(frozen=True)
class MergedRange:
    """Cells drawn as one, by row and column counted from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """One sheet, or one text file: `rows` of texts from A1 on, and per row one letter of `CellKind`
    a cell.
    """

    name: str | None
    is_visible: bool
    rows: list[list[str]]
    kinds: list[str]
    merged: tuple[MergedRange, ...] = ()

    def kind(self, row: int, column: int) -> CellKind:
        """What the file says the cell holds."""
        return CellKind(self.kinds[row][column])

    def text(self, row: int, column: int) -> str:
        """The text of a cell, stripped; empty outside the sheet."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column].strip()


@dataclass(frozen=True)
class RawFile:
    """A file's sheets, and for a text file how it is written."""

    sheets: tuple[Sheet, ...]
    content_type: str
    encoding: str | None = None
    delimiter: str | None = None
    has_unclosed_quote: bool = False


def address(row: int, column: int) -> str:
    """The A1 address of a cell by row and column counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
