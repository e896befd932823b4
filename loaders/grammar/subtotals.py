"""Rows of sums in a table of several criteria: `I alt`, `Hovedtotal`, `Beboervejledning i alt`.

Such a row is no criterion of its own; it is compared with the rows it sums, or is the whole of the
areas above it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.spelling import plain
from loaders.grammar.figures import CellReading

_SUM_WORDS = ("i alt", "ialt", "hovedtotal", "subtotal", "total", "totalt", "sum", "samlet")
_GRAND = ("hovedtotal", "total i alt")


def is_sum_label(label: str, groups: Iterable[str]) -> bool:
    """Whether a row's name is that of a sum, alone or beside the name of one of its groups."""
    spelling = plain(label)
    if spelling in _SUM_WORDS or spelling in _GRAND:
        return True
    for word in _SUM_WORDS:
        rest = spelling.removeprefix(f"{word} ").removesuffix(f" {word}")
        if rest != spelling and rest in {plain(group) for group in groups if group}:
            return True
    return False


@dataclass
class ColumnSums:
    """What the columns of a table add up to, since the last row of sums and from the top.

    None is a column with a cell that cannot be added up.
    """

    block: dict[int, float | None] = field(default_factory=dict)
    whole: dict[int, float | None] = field(default_factory=dict)
    _areas: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _is_taken_whole: bool = False

    def add(self, column: int, reading: CellReading) -> None:
        """Count one cell of an ordinary row."""
        value = countable(reading)
        for sums in (self.block, self.whole):
            present = sums.get(column, 0.0)
            sums[column] = None if value is None or present is None else present + value

    def add_area(self, criterion: tuple[str, str], area: str) -> None:
        """Remember that a row tells of one area, empty for the whole; a criterion is its activity
        and its name. The row that was taken as a whole ends the rows above and is none of the next.
        """
        if not self._is_taken_whole:
            self._areas.setdefault(criterion, []).append(plain(area))
        self._is_taken_whole = False

    def take_whole(self, area: str) -> str | None:
        """The criterion whose areas stand in the rows above, one to a row, where those are all of
        the same criterion: a row of sums below them, without an `area`, is its whole and ends them.
        """
        if area or len(self._areas) != 1:
            return None
        (((_, indicator), areas),) = self._areas.items()
        if not len(areas) == len({*areas} - {""}) > 1:
            return None
        self.close_block()
        self._is_taken_whole = True
        return indicator

    def is_comparable(self, column: int, reading: CellReading) -> bool:
        """Whether a row of sums can be held against its rows in this column."""
        return countable(reading) is not None and bool(self._parts(column))

    def difference(self, column: int, reading: CellReading) -> tuple[float, float] | None:
        """What the rows come to and what the row of sums says, where these differ."""
        reported = countable(reading)
        parts = self._parts(column)
        if reported is None or not parts or any(abs(value - reported) < 0.005 for value in parts):
            return None
        return min(parts, key=lambda value: abs(value - reported)), reported

    def _parts(self, column: int) -> list[float]:
        """What the rows come to in a block and from the top; nothing where they cannot be added."""
        sums = [totals[column] for totals in (self.block, self.whole) if column in totals]
        return [] if None in sums else [value for value in sums if value is not None]

    def close_block(self) -> None:
        """Begin anew after a row of sums."""
        self.block, self._areas = {}, {}


def countable(reading: CellReading) -> float | None:
    """The one plain count a cell holds; None for shares, intervals, several figures and words."""
    if len(reading.figures) != 1:
        return None
    figure = reading.figures[0]
    is_count = figure.status == "reported" and figure.unit != "procent" and figure.area is None
    return figure.value if is_count else None
