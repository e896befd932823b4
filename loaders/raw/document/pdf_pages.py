"""The lines and tables of a page of a PDF: a table is what stands between ruled lines.

Text that no lines are drawn around stays lines of words, as the page gives them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pypdf import PageObject

_THIN = 3.0
_TOUCHING = 3.0
_FEWEST_EDGES = 3
_FEWEST_ROW_EDGES = 2
_FEWEST_FILLED_COLUMNS = 2
# More rules than this are a drawing.
_MOST_RULES = 600
_LONG_WORD = 10
_LIST_LABEL = re.compile(r"[a-z][.)] ")

Matrix = Sequence[float]
Block = str | list[list[str]]


@dataclass(frozen=True)
class _Rule:
    """A drawn line, upright or level, by its ends."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_upright(self) -> bool:
        return self.top - self.bottom > self.right - self.left

    def touches(self, other: "_Rule") -> bool:
        return (
            self.left <= other.right + _TOUCHING
            and other.left <= self.right + _TOUCHING
            and self.bottom <= other.top + _TOUCHING
            and other.bottom <= self.top + _TOUCHING
        )


@dataclass
class _Table:
    """The edges of the columns from the left and of the rows from the bottom, and what stands in
    the cells.
    """

    columns: list[float]
    rows: list[float]
    texts: dict[tuple[int, int], list[str]] = field(default_factory=dict)

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row from the top and the column of a point; None outside."""
        column = bisect_right(self.columns, x) - 1
        row = len(self.rows) - 1 - bisect_right(self.rows, y)
        is_inside = 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1
        return (row, column) if is_inside else None

    def blocks(self) -> Iterator[Block]:
        """The rows of cells; the words as lines where all stand in one column."""
        if len({column for _, column in self.texts}) >= _FEWEST_FILLED_COLUMNS:
            yield self.cells()
        else:
            yield from (text.strip() for texts in self.texts.values() for text in texts)

    def cells(self) -> list[list[str]]:
        """The rows from the top."""
        keeps_spaces = any(text.endswith(" ") for texts in self.texts.values() for text in texts)
        return [
            [
                _joined(self.texts.get((row, column), ()), keeps_spaces=keeps_spaces)
                for column in range(len(self.columns) - 1)
            ]
            for row in range(len(self.rows) - 1)
        ]


def _joined(lines: Sequence[str], *, keeps_spaces: bool) -> str:
    """The lines of a cell as one; a word that was too long for the cell is whole again where the
    page keeps the space that ends a line.
    """
    whole = above = ""
    for line in lines:
        is_filled_by_word = len(above) >= _LONG_WORD and above.isalpha() and above[-1].islower()
        goes_on = line[:1].islower() and _LIST_LABEL.match(line) is None
        is_one_word = keeps_spaces and is_filled_by_word and goes_on
        whole += line if is_one_word else f" {line}"
        above = line
    return " ".join(whole.split())


@dataclass
class _Drawing:
    """The ruled lines of a page while its text is read."""

    rules: list[_Rule] = field(default_factory=list)
    start: tuple[float, float] | None = None

    def draw(self, operator: bytes, operands: Sequence[object], matrix: Matrix) -> None:
        """Keep what one operator of the page draws, if it is a thin box or a straight line."""
        numbers = [float(one) for one in operands if isinstance(one, int | float)]
        match operator, numbers:
            case b"re", [x, y, width, height]:
                self._add(_moved(x, y, matrix), _moved(x + width, y + height, matrix))
            case b"m", [x, y]:
                self.start = _moved(x, y, matrix)
            case b"l", [x, y]:
                end = _moved(x, y, matrix)
                if self.start is not None:
                    self._add(self.start, end)
                self.start = end

    def _add(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        (left, right), (bottom, top) = map(sorted, zip(one, other, strict=True))
        is_thin = min(right - left, top - bottom) <= _THIN
        is_long = max(right - left, top - bottom) > _THIN
        if is_thin and is_long:
            self.rules.append(_Rule(left, bottom, right, top))


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = (float(part) for part in matrix)
    return a * x + c * y + e, b * x + d * y + f


def page_blocks(page: PageObject) -> Iterator[Block]:
    """What a page holds from the top: its lines, and its ruled tables as rows of cells."""
    drawing = _Drawing()
    chunks: list[tuple[str, float, float]] = []

    def draw(operator: bytes, operands: list[object], matrix: Matrix, _: Matrix) -> None:
        drawing.draw(operator, operands, matrix)

    def collect(text: str, matrix: Matrix, text_matrix: Matrix, _: object, __: float) -> None:
        chunks.append((text, *_moved(text_matrix[4], text_matrix[5], matrix)))

    text = page.extract_text(visitor_operand_before=draw, visitor_text=collect)
    rules = drawing.rules if len(drawing.rules) <= _MOST_RULES else []
    tables = [table for group in _groups(rules) if (table := _table(group)) is not None]
    if not tables:
        yield from text.split("\n")
        return
    words = ""
    placed_tables: list[_Table] = []
    places: list[str | _Table] = []
    for chunk, x, y in chunks:
        table = next((one for one in tables if one.cell_at(x + 1, y + 1) is not None), None)
        cell = table.cell_at(x + 1, y + 1) if table is not None else None
        if table is None or cell is None:
            words += chunk
            continue
        if not chunk.strip():
            continue
        table.texts.setdefault(cell, []).append(chunk)
        if table not in placed_tables:
            placed_tables.append(table)
            places += [words, table]
            words = ""
    for place in (*places, words):
        if isinstance(place, _Table):
            yield from place.blocks()
        elif place.strip():
            yield from place.strip().split("\n")


def _groups(rules: Sequence[_Rule]) -> Iterator[list[_Rule]]:
    """The rules that hang together."""
    remaining = list(rules)
    while remaining:
        group = [remaining.pop()]
        for rule in group:
            near = [other for other in remaining if rule.touches(other)]
            group += near
            remaining = [other for other in remaining if other not in near]
        yield group


def _table(rules: Sequence[_Rule]) -> _Table | None:
    """The table that rules make up; None where they have no cells side by side."""
    columns = _edges([(rule.left + rule.right) / 2 for rule in rules if rule.is_upright])
    rows = _edges([(rule.bottom + rule.top) / 2 for rule in rules if not rule.is_upright])
    if len(columns) < _FEWEST_EDGES or len(rows) < _FEWEST_ROW_EDGES:
        return None
    return _Table(columns, rows)


def _edges(places: Sequence[float]) -> list[float]:
    """Places from the smallest, those that are nearly the same as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _TOUCHING:
            edges.append(place)
    return edges
