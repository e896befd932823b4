"""The tables of a sheet by their shape alone, whatever they mean: title lines above, blank lines
between and footnotes below are not part of one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.raw.top_rows import Rows, holds_figures, is_value, names_its_columns, value_columns

_FOOTNOTE = re.compile(r"[*†‡]|\(?\d\)|(note|noter|kilde|anm|source)\b", re.IGNORECASE)
_WIDTH_SHARE = 0.9
_FEWEST_ROWS = 10
_MOST_HEADER_ROWS = 5
_IN_BRACKETS = re.compile(r"\(.*\)|\[.*\]", re.DOTALL)


@dataclass(frozen=True)
class Region:
    """One table: the rows of its header, none where its columns have no names, and those of its
    body, counted from 0 in the sheet.
    """

    header_rows: tuple[int, ...]
    body_rows: tuple[int, ...]

    def texts(self, rows: Rows) -> list[list[str]]:
        """The header, if there is one, as one row, then the body."""
        body = [list(rows[row]) for row in self.body_rows]
        if not self.header_rows:
            return body
        return [joined_header([rows[row] for row in self.header_rows]), *body]


def regions_of(rows: Rows) -> list[Region]:
    """The tables of a sheet from the top; a lone column is one table, whatever its blank rows."""
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
        if is_first or (not is_one_column and _begins_a_table(rows, body, regions[-1])):
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
    """A block from its header on: without the title lines above it, or a line of more cells than
    the table has over the header. A word alone right above rows without a header is theirs.
    """
    titles = _title_lines(rows, block)
    body = block[titles:]
    if _names_the_labels(rows, block[:titles], body):
        return block[titles - 1 :]
    if len(body) < _FEWEST_ROWS:
        return body
    widths = Counter(len(rows[row]) for row in body)
    width, times = widths.most_common(1)[0]
    first, second = rows[body[0]], rows[body[1]]
    is_too_wide = any(map(str.strip, first[width:])) and times >= _WIDTH_SHARE * len(body)
    if is_too_wide and len(second) == width and value_columns(rows, body[2:]):
        return body[1:] if names_its_columns(rows, body[1:]) else body
    return body


def _title_lines(rows: Rows, block: list[int]) -> int:
    """How many rows stand above the table of a block: cells alone in their row, and keys beside
    their value above a row with cells further to the right.
    """
    places = range(len(block))
    first = next((place for place in places if _filled(rows[block[place]]) > 1), len(block))
    wide = next((place for place in places if any(map(str.strip, rows[block[place]][2:]))), first)
    for place in range(first, wide):
        if not _is_key_with_value(rows[block[place]], rows[block[wide]]):
            return place
    return max(first, wide)


def _names_the_labels(rows: Rows, titles: list[int], body: list[int]) -> bool:
    """Whether the last line above rows without a header is a heading of their first column."""
    if not titles or len(body) < 2 or names_its_columns(rows, body):
        return False
    texts = rows[titles[-1]]
    return bool(texts[0].strip()) and _filled(texts) == 1 and not texts[0].strip().endswith(":")


def _is_key_with_value(texts: Sequence[str], top: Sequence[str]) -> bool:
    """Whether a row only says something about the table whose top row is given: `Aktivitet: | Kor`,
    or two cells beside the columns of the table.
    """
    filled = [column for column, text in enumerate(texts) if text.strip()]
    key, *values = (texts[column].strip() for column in filled)
    if key.endswith((":", "：")):
        return not any(value.endswith((":", "：")) for value in values)
    return not any("".join(top[column : column + 1]).strip() for column in filled)


def _tables_of_block(rows: Rows, block: list[int]) -> Iterator[Region]:
    """The tables of one block, divided where its header stands again."""
    header = _header_of(rows, block)
    top = rows[block[0]]
    start = 0
    for place in range(len(header), len(block)) if header else ():
        if _repeats(rows[block[place]], top):
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
    """The header rows at the top of a block, one where nothing speaks for more or for none."""
    if not names_its_columns(rows, block):
        return []
    header = block[:1]
    values = value_columns(rows, block[2:])
    for place, row in enumerate(block[1:_MOST_HEADER_ROWS], start=1):
        body = block[place + 1 :]
        if not body or not values or holds_figures(rows, row, body, values):
            break
        if not _continues_header(rows, header, row, values):
            break
        header = [*header, row]
    return header


def _continues_header(rows: Rows, header: list[int], row: int, values: set[int]) -> bool:
    """Whether a row without values says more about the columns: it repeats the row above, fills its
    blanks, stands in brackets, or says something of the columns of values and has a blank label.
    """
    texts = rows[row]
    if list(texts) == list(rows[header[-1]]):
        return True
    if all(_IN_BRACKETS.fullmatch(text.strip()) for text in texts if text.strip()):
        return True
    unnamed = [
        column
        for column, text in enumerate(texts)
        if text.strip()
        and not any("".join(rows[level][column : column + 1]).strip() for level in header)
    ]
    if len(unnamed) > 1 or any(column > 0 for column in unnamed):
        return True
    if texts[0].strip() or any(map(str.isdigit, "".join(texts))):
        return False
    return any("".join(texts[column : column + 1]).strip() for column in values)


def _repeats(texts: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row is the header again, perhaps with fewer or more columns."""
    row_texts = [text.strip() for text in texts]
    first = [text.strip() for text in header]
    while row_texts and not row_texts[-1]:
        row_texts.pop()
    shared = min(len(row_texts), len(first))
    return shared > 1 and 2 * shared >= len(first) and row_texts[:shared] == first[:shared]


def _begins_a_table(rows: Rows, block: list[int], previous: Region) -> bool:
    """Whether a block below a blank line has a header of its own."""
    first = rows[block[0]]
    if any(_repeats(first, rows[row]) for row in previous.header_rows[:1]):
        return True
    values = value_columns(rows, block[1:])
    if values:
        return not any(is_value(text) for column, text in enumerate(first) if column in values)
    return (
        bool(value_columns(rows, previous.body_rows))
        and len(block) > 1
        and not any(map(is_value, first))
    )


def _is_footnote(texts: Sequence[str]) -> bool:
    return _filled(texts) == 1 and bool(texts) and _FOOTNOTE.match(texts[0].strip()) is not None
