"""A sheet's cells column by column, each different cell of a column once: what the process that
reads a workbook hands over, small and quick to write and read also for hundreds of thousands of
rows.

Python alone is imported, because that process does without the rest.
"""

from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import islice
from typing import TypedDict

_BLOCK = 4096
_CODE = "I"

TextAndKind = tuple[str, str]


class ColumnAnswer(TypedDict):
    """One column: its different texts, one letter of `sheets.CellKind` for each, and for every row
    the number of its text, as unsigned integers of the machine's own size in base 64.
    """

    texts: list[str]
    kinds: str
    codes: str


class CellColumns:
    """The cells of one sheet from A1 on, as texts with their kinds."""

    def __init__(self, first_column: int = 0) -> None:
        empty = ("", " ")
        self.row_count = 0
        self._skipped = first_column
        self._cells: list[list[TextAndKind]] = [[empty] for _ in range(first_column)]
        self._codes: list[array[int]] = [array(_CODE) for _ in range(first_column)]
        self._known: list[dict[Hashable, int]] = [{} for _ in range(first_column)]

    @property
    def width(self) -> int:
        """How many columns there are, those before the first cell included."""
        return len(self._cells)

    def extend(
        self, rows: Iterable[Sequence[Hashable]], meaning: Callable[..., TextAndKind]
    ) -> None:
        """Add rows of values, all as long as each other, and work out each different one once."""
        remaining = iter(rows)
        while block := list(islice(remaining, _BLOCK)):
            for codes in self._codes[: self._skipped]:
                codes.extend([0] * len(block))
            for place, values in enumerate(zip(*block, strict=True), start=self._skipped):
                self._extend_column(place, values, meaning)
            self.row_count += len(block)

    def _extend_column(
        self, place: int, values: tuple[Hashable, ...], meaning: Callable[..., TextAndKind]
    ) -> None:
        if place == len(self._cells):
            self._cells.append([])
            self._codes.append(array(_CODE))
            self._known.append({})
        cells, known = self._cells[place], self._known[place]
        keys: Sequence[Hashable] = values
        different = {value: value for value in dict.fromkeys(values)}
        if (0 in different or 1 in different) and bool in set(map(type, values)):
            # True equals 1 and would be taken for it.
            keys = [(type(value), value) for value in values]
            different = dict(zip(keys, values, strict=True))
        for key, value in different.items():
            if key not in known:
                known[key] = len(cells)
                cells.append(meaning(value))
        self._codes[place].extend(map(known.__getitem__, keys))

    def cell(self, row: int, column: int) -> TextAndKind | None:
        """The text and the kind of a cell; None outside the sheet."""
        if row >= self.row_count or column >= len(self._cells):
            return None
        return self._cells[column][self._codes[column][row]]

    def put(self, row: int, column: int, text: str, kind: str) -> None:
        """Let a cell be another one."""
        self._codes[column][row] = len(self._cells[column])
        self._cells[column].append((text, kind))

    def answer(self) -> list[ColumnAnswer]:
        """The columns as they stand in the JSON."""
        return [
            {
                "texts": [text for text, _ in cells],
                "kinds": "".join(kind for _, kind in cells),
                "codes": b64encode(codes.tobytes()).decode("ascii"),
            }
            for cells, codes in zip(self._cells, self._codes, strict=True)
        ]


def codes_of(answer: ColumnAnswer) -> "array[int]":
    """For every row the number of its text in a column that was handed over."""
    codes: array[int] = array(_CODE)
    codes.frombytes(b64decode(answer["codes"]))
    return codes
