"""Rows with a cell too many or too few, put right where there is only one way to do it.

A row fits when every cell has the shape its column has elsewhere: as many digits, letters and signs
in the same places. A figure is never joined to another cell.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.raw.text.quoting import Dialect, pieces

_FEWEST_ROWS = 10
_REGULAR_SHARE = 0.8
_OTHER_DELIMITERS = (";", "\t", "|", ",", " ")
_DIGITS = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")
_FIGURE = re.compile(r"[\d.,\s%]+")
_SIGN = re.compile(r"[^a\s]")
_MOST_CELLS = 60
_FEW_SHAPES = 6
_LEARNT_ROWS = 5000


@dataclass(frozen=True)
class ColumnShapes:
    """What the cells of one column look like; `shapes` is None for a column of free text."""

    shapes: frozenset[str] | None
    may_be_empty: bool

    def fits(self, text: str) -> bool:
        """Whether a text looks like the column's others."""
        if not text.strip():
            return self.may_be_empty
        return self.shapes is None or shape(text) in self.shapes


def shape(text: str) -> str:
    """The text with every digit as 9 and every letter as a: `99/99/9999`."""
    return _LETTERS.sub("a", _DIGITS.sub("9", text.strip()))


class Columns:
    """The columns of a text file, learnt from its regular rows."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        widths = Counter(len(row) for row in rows if any(row))
        width, times = widths.most_common(1)[0] if widths else (0, 0)
        self.are_known = times >= max(_FEWEST_ROWS, _REGULAR_SHARE * widths.total()) and (
            1 < width <= _MOST_CELLS
        )
        self.width = width
        self._columns: list[ColumnShapes] = []
        if self.are_known:
            regular = [row for row in rows if len(row) == width][:_LEARNT_ROWS]
            self._columns = [_column_shapes(cells[1:]) for cells in zip(*regular, strict=True)]

    def fit(self, row: Sequence[str]) -> bool:
        """Whether a row has a cell for every column, each like the column's others."""
        return len(row) == self.width and all(
            column.fits(cell) for column, cell in zip(self._columns, row, strict=True)
        )

    def mended(self, row: Sequence[str], line: str, dialect: Dialect) -> list[str] | None:
        """The one way to make a row fit; None if there is none or more than one.

        `line` is the row as it stands in the file.
        """
        candidates = {
            tuple(cell.strip() for cell in candidate): candidate
            for candidate in self._candidates(row, line, dialect)
            if self.fit(candidate)
        }
        return next(iter(candidates.values())) if len(candidates) == 1 else None

    def _candidates(self, row: Sequence[str], line: str, dialect: Dialect) -> Iterator[list[str]]:
        cells = list(row)
        if len(cells) == self.width - 1:
            yield from self._with_one_more(cells)
        elif len(cells) == self.width + 1:
            yield from _with_one_less(cells, dialect.delimiter)
        for delimiter in _OTHER_DELIMITERS:
            if delimiter != dialect.delimiter:
                yield from self._joined(pieces(line, delimiter), delimiter)

    def _with_one_more(self, cells: list[str]) -> Iterator[list[str]]:
        """The row with an empty cell put in, and with one cell divided.

        A cut that leaves a figure counts only where the shape of its neighbour says where it ends.
        A quote at the cut is the end of one quoted cell and the start of the next.
        """
        for place in range(len(cells) + 1):
            yield [*cells[:place], "", *cells[place:]]
        for place, cell in enumerate(cells):
            for cut in range(1, len(cell)):
                parts = (cell[:cut].removesuffix('"'), cell[cut:])
                figures = [_FIGURE.fullmatch(part) is not None for part in parts]
                if all(figures) or (any(figures) and self._is_free(place + figures.index(False))):
                    continue
                yield [*cells[:place], *parts, *cells[place + 1 :]]

    def _is_free(self, column: int) -> bool:
        return self._columns[column].shapes is None

    def _joined(self, parts: list[tuple[str, bool]], delimiter: str) -> Iterator[list[str]]:
        """The ways to join neighbouring bare pieces of a line to one cell per column."""
        if not self.width <= len(parts) <= 2 * self.width:
            return

        def ways(start: int, column: int) -> Iterator[list[str]]:
            if column == self.width:
                if start == len(parts):
                    yield []
                return
            text = ""
            for end in range(start, len(parts)):
                piece, is_quoted = parts[end]
                if end > start and (is_quoted or parts[start][1] or _stands_alone(piece, text)):
                    return
                text = piece if end == start else f"{text}{delimiter}{piece}"
                if self._columns[column].fits(text):
                    for rest in ways(end + 1, column + 1):
                        yield [text, *rest]

        yield from ways(0, 0)


def _column_shapes(cells: Sequence[str]) -> ColumnShapes:
    counts = Counter(shape(cell) for cell in cells if cell.strip())
    signed = sum(times for form, times in counts.items() if _SIGN.search(form))
    is_regular = (
        len(counts) <= max(_FEW_SHAPES, len(cells) // 20)
        and signed >= _REGULAR_SHARE * counts.total()
    )
    return ColumnShapes(
        frozenset(counts) if is_regular else None, any(not cell.strip() for cell in cells)
    )


def _stands_alone(*parts: str) -> bool:
    """Whether one of the parts is empty or a figure, which is never joined to a text."""
    return any(not part.strip() or _FIGURE.fullmatch(part) for part in parts)


def _with_one_less(cells: list[str], delimiter: str) -> Iterator[list[str]]:
    """The row without one of its empty cells, and with two neighbours joined to a text."""
    for place, cell in enumerate(cells):
        if not cell.strip():
            yield [*cells[:place], *cells[place + 1 :]]
    for place, (left, right) in enumerate(pairwise(cells)):
        if not _stands_alone(left, right):
            yield [*cells[:place], f"{left}{delimiter}{right}", *cells[place + 2 :]]
