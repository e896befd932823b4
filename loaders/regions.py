"""The tables of a sheet by their shape alone, whatever they mean: title lines above, blank lines
between and footnotes below are not part of one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

Rows = Sequence[Sequence[str]]

_VALUE = re.compile(r"[^\W\d_]{0,3}[^\w]*\d[\d\W]*[^\W\d_]{0,3}")
_FOOTNOTE = re.compile(r"[*†‡]|\(?\d\)|(note|noter|kilde|anm|source)\b", re.IGNORECASE)
_VALUE_SHARE = 0.6
_WIDTH_SHARE = 0.9
_FEWEST_ROWS = 10
_MOST_HEADER_ROWS = 5


@dataclass(frozen=True)
class Region:
    """One table: the rows of its header and of its body, counted from 0 in the sheet."""

    header_rows: tuple[int, ...]
    body_rows: tuple[int, ...]

    def texts(self, rows: Rows) -> list[list[str]]:
        """The header as one row, then the body."""
        header = joined_header([rows[row] for row in self.header_rows])
        return [header, *(list(rows[row]) for row in self.body_rows)]


def regions_of(rows: Rows) -> list[Region]:
    """The tables of a sheet from the top; a lone column is a table too."""
    blocks = list(_blocks(rows))
    is_one_column = all(_filled(rows[row]) <= 1 for block in blocks for row in block)
    regions: list[Region] = []
    waiting: list[int] = []
    for block in blocks:
        body = block if is_one_column else _without_titles(rows, block)
        if not body:
            waiting += block
            continue
        is_first = not regions
        if is_first or is_one_column or _begins_a_table(rows, body, regions[-1]):
            regions += _tables_of_block(rows, body)
        else:
            last = regions[-1]
            regions[-1] = replace(last, body_rows=(*last.body_rows, *waiting, *block))
        waiting = []
    return regions


def joined_header(rows: Rows) -> list[str]:
    """Several header rows as one: a label spreads over the blank cells to its right where the rows
    below have more to say, and the labels of a column are joined by a space.
    """
    if len(rows) == 1:
        return list(rows[0])
    width = max(map(len, rows))
    levels = [[*map(str.strip, row), *[""] * (width - len(row))] for row in rows]
    for number, level in enumerate(levels[:-1]):
        below = [any(lower[column] for lower in levels[number + 1 :]) for column in range(width)]
        for column in range(1, width):
            if not level[column] and below[column] and below[column - 1]:
                level[column] = level[column - 1]
    return [" ".join(filter(None, labels)) for labels in zip(*levels, strict=True)]


def _blocks(rows: Rows) -> Iterator[list[int]]:
    """The runs of rows between blank ones."""
    block: list[int] = []
    for number, row in enumerate(rows):
        if any(map(str.strip, row)):
            block.append(number)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _filled(row: Sequence[str]) -> int:
    return sum(1 for text in row if text.strip())


def _without_titles(rows: Rows, block: list[int]) -> list[int]:
    """A block from its header on: without the lines of one cell above it, or of more cells than the
    table has.
    """
    start = next((place for place, row in enumerate(block) if _filled(rows[row]) > 1), len(block))
    body = block[start:]
    if len(body) < _FEWEST_ROWS:
        return body
    widths = Counter(len(rows[row]) for row in body)
    width, times = widths.most_common(1)[0]
    first, second = rows[body[0]], rows[body[1]]
    is_too_wide = any(map(str.strip, first[width:])) and times >= _WIDTH_SHARE * len(body)
    if is_too_wide and len(second) == width and not all(map(_is_value, second)):
        return body[1:]
    return body


def _is_value(text: str) -> bool:
    """Whether a cell looks like a figure, a date, a share or an amount."""
    return _VALUE.fullmatch(text.strip()) is not None


def _value_columns(rows: Rows, body: Sequence[int]) -> set[int]:
    """The columns that mostly hold values."""
    values: Counter[int] = Counter()
    texts: Counter[int] = Counter()
    for row in body:
        for column, text in enumerate(rows[row]):
            if text.strip() and text.strip() != "-":
                (values if _is_value(text) else texts)[column] += 1
    return {
        column
        for column, times in values.items()
        if times >= _VALUE_SHARE * (times + texts[column])
    }


def _tables_of_block(rows: Rows, block: list[int]) -> Iterator[Region]:
    """The tables of one block, divided where its header stands again."""
    header = _header_of(rows, block)
    start = 0
    for place in range(len(header), len(block)):
        if _repeats(rows[block[place]], rows[block[0]]):
            yield _region(rows, block[start:place])
            start = place
    yield _region(rows, block[start:])


def _region(rows: Rows, block: list[int]) -> Region:
    header = _header_of(rows, block)
    body = block[len(header) :]
    while len(body) > 1 and _is_footnote(rows[body[-1]]):
        body = body[:-1]
    return Region(tuple(header), tuple(body))


def _header_of(rows: Rows, block: list[int]) -> list[int]:
    """The header rows at the top of a block, one where nothing speaks for more."""
    header = block[:1]
    values = _value_columns(rows, block[2:])
    for row in block[1:_MOST_HEADER_ROWS]:
        is_last = row == block[-1]
        if (
            is_last
            or not values
            or any(_is_value(t) for c, t in enumerate(rows[row]) if c in values)
        ):
            break
        if not _continues_header(rows, header, row):
            break
        header = [*header, row]
    return header


def _continues_header(rows: Rows, header: list[int], row: int) -> bool:
    """Whether a row without values says more about the columns: it repeats the row above, fills its
    blanks, or stands below it with a blank label.
    """
    texts = rows[row]
    if list(texts) == list(rows[header[-1]]):
        return True
    unnamed = [
        column
        for column, text in enumerate(texts)
        if text.strip()
        and not any("".join(rows[level][column : column + 1]).strip() for level in header)
    ]
    if len(unnamed) > 1 or any(column > 0 for column in unnamed):
        return True
    is_unit_row = not texts[0].strip() and not any(map(str.isdigit, "".join(texts)))
    return is_unit_row and _filled(texts) > 0


def _repeats(texts: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row is the header again, perhaps with fewer or more columns."""
    own = [text.strip() for text in texts]
    first = [text.strip() for text in header]
    while own and not own[-1]:
        own.pop()
    shared = min(len(own), len(first))
    return shared > 1 and 2 * shared >= len(first) and own[:shared] == first[:shared]


def _begins_a_table(rows: Rows, block: list[int], previous: Region) -> bool:
    """Whether a block below a blank line has a header of its own."""
    if _repeats(rows[block[0]], rows[previous.header_rows[0]]):
        return True
    first = rows[block[0]]
    values = _value_columns(rows, block[1:])
    if values:
        return not any(_is_value(text) for column, text in enumerate(first) if column in values)
    return (
        bool(_value_columns(rows, previous.body_rows))
        and len(block) > 1
        and not any(map(_is_value, first))
    )


def _is_footnote(texts: Sequence[str]) -> bool:
    return _filled(texts) == 1 and bool(texts) and _FOOTNOTE.match(texts[0].strip()) is not None
