"""Lines whose quotes break the rule that a quote in a cell is written twice."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from io import StringIO

_MOST_CHOICES = 20_000
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_LONGEST_CELL = (1 << 31) - 1


@dataclass(frozen=True)
class Dialect:
    """How a text file is written: what divides its cells and what encloses a cell.

    Where apostrophes enclose cells, a doubled quotation mark still stands for one.
    """

    delimiter: str
    quote: str = '"'
    skips_spaces: bool = False


def strict_rows(text: str, dialect: Dialect) -> list[list[str]] | None:
    """The rows of a text in which every quote keeps the rule; None if one does not."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(
        StringIO(text, newline=""),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        skipinitialspace=dialect.skips_spaces,
        strict=True,
    )
    try:
        rows = list(reader)
    except csv.Error:
        return None
    if dialect.quote == "'":
        rows = [[cell.replace('""', '"') for cell in row] for row in rows]
    return rows


def is_left_open(text: str, dialect: Dialect) -> bool:
    """Whether the text ends inside a quoted cell, which more lines may close."""
    return (
        strict_rows(text, dialect) is None
        and strict_rows(text + dialect.quote, dialect) is not None
    )


def row_with_stray_quotes(line: str, dialect: Dialect, width: int) -> tuple[list[str], int] | None:
    """The cells of a line, `width` of them, by the reading with the fewest quotes out of place, and
    how many these are.

    None if no reading, or more than one, is that good.
    """
    delimiter, quote = dialect.delimiter, dialect.quote
    if line.count(delimiter) * width > _MOST_CHOICES:
        return None

    def cell_readings(start: int) -> list[tuple[int, str, int]]:
        """For the cell that starts here: quotes out of place, its text, and where it ends."""
        end = line.find(delimiter, start)
        bare = line[start:] if end < 0 else line[start:end]
        if not bare.lstrip(" ").startswith(quote):
            return [(0, bare, start + len(bare))]
        readings = [(2 if bare.endswith(quote) else 1, bare, start + len(bare))]
        opening = line.index(quote, start) + 1
        close = line.find(quote, opening)
        while close >= 0:
            if close + 1 == len(line) or line[close + 1] == delimiter:
                cost, text = _unquoted(line[opening:close], quote)
                readings.append((cost, text, close + 1))
            close = line.find(quote, close + 1)
        return readings

    @cache
    def best(start: int, cells: int) -> tuple[int, int, tuple[str, ...]] | None:
        """The lowest cost of reading so many cells from here, in how many ways, and one of them."""
        by_cost: dict[int, list[tuple[int, tuple[str, ...]]]] = {}
        for cost, text, end in cell_readings(start):
            if end == len(line):
                rest = (0, 1, ()) if cells == 1 else None
            else:
                rest = best(end + 1, cells - 1) if cells > 1 else None
            if rest is not None:
                by_cost.setdefault(cost + rest[0], []).append((rest[1], (text, *rest[2])))
        if not by_cost:
            return None
        cost = min(by_cost)
        return cost, sum(ways for ways, _ in by_cost[cost]), by_cost[cost][0][1]

    reading = best(0, width)
    return (list(reading[2]), reading[0]) if reading is not None and reading[1] == 1 else None


def _unquoted(inside: str, quote: str) -> tuple[int, str]:
    """How many quotes inside a quoted cell are out of place, and the cell's text."""
    single = inside.replace(quote * 2, "\0")
    strays = single.count(quote)
    if quote == "'":
        single = single.replace('""', '"')
        strays -= sum(
            before.isalpha() and sign == quote and after.isalpha()
            for before, sign, after in zip(single, single[1:], single[2:], strict=False)
        )
    return strays, single.replace("\0", quote)


def pieces(line: str, delimiter: str) -> list[tuple[str, bool]]:
    """The pieces a delimiter divides a line into, and whether each stood in quotes."""
    parts: list[tuple[str, bool]] = []
    position = 0
    while position <= len(line):
        quoted = _QUOTED.match(line, position)
        if quoted is not None and line[quoted.end() : quoted.end() + 1] in {"", delimiter}:
            parts.append((quoted[1].replace('""', '"'), True))
            position = quoted.end() + 1
            continue
        end = line.find(delimiter, position)
        end = len(line) if end < 0 else end
        parts.append((line[position:end], False))
        position = end + 1
    return parts
