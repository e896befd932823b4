"""Rows of a table without columns whose cells hold words beside their figures: which item of the
text is which cell.

A row is read where only one division of its items comes to as many cells as there are columns; of
another, the last figure is read alone where it counts what the criterion names.
"""

import re
from collections.abc import Iterator, Sequence

from domain.spelling import plain
from loaders.raw.document.documents import Row, UnreadRow

_LISTED = re.compile(r"\d+ \((?P<after>[^()]+)\)|(?P<before>[^\d()][^()]*) \(\d+\)")
_FIGURE_ALONE = re.compile(r"\d+(?:[.,]\d+)* ?%?")
_COUNT = re.compile(r"\(?\d+(?:[.,]\d+)*\)?\s+(?P<counted>\D.*)")
_BEGINS_WITH_FIGURE = re.compile(r"\(?\d")
_UNENDED = re.compile(r"(?:\b(?:og|eller|til|mellem|på|af|med|i)|[,-])$", re.IGNORECASE)
_FEWEST_LISTED = 2
_FEWEST_COUNTS = 2
_FEWEST_BEFORE_TOTAL = 2
_SHORTEST_NOUN = 4
_LONGEST_CRITERION = 200
_LONGEST_FIGURE = 60
_LONGEST_CELL = 90

Item = Row | UnreadRow | str


def continues(item: str, line: str, *, is_same_paragraph: bool) -> bool:
    """Whether a line goes on with the item above it rather than begins one of its own."""
    if not item:
        return False
    if not is_same_paragraph:
        return line[0].islower() or line[0] == "("
    is_figure_below_figure = _begins_with_figure(item) and _begins_with_figure(line)
    return not is_figure_below_figure or _UNENDED.search(item) is not None


def items_read(items: Sequence[str], columns: int) -> Iterator[Item]:
    """The rows among the items from the top, an empty item being an empty cell; what could not be
    read as one, and the words that are left.
    """
    leftover: list[str] = []
    place = 0
    while place < len(items):
        row, length = _row_at(items[place:], columns)
        if row is None:
            leftover.append(items[place])
            place += 1
            continue
        yield from _unread_items(leftover)
        leftover = []
        yield row
        if len(row) == columns + 1 and not any(row[1:-1]):
            yield UnreadRow(row[0], row[-1])
            yield from filter(None, items[place : place + length])
        place += length
    yield from _unread_items(leftover)


def _unread_items(items: Sequence[str]) -> Iterator[Item]:
    """Words that are no row, told of where a figure stands among them as in a cell."""
    for place, item in enumerate(items):
        if len(item) <= _LONGEST_FIGURE and _begins_with_figure(item):
            above = (one for one in reversed(items[:place]) if one)
            yield UnreadRow(next(above, item))
            break
    yield from filter(None, items)


def _begins_with_figure(text: str) -> bool:
    return _BEGINS_WITH_FIGURE.match(text) is not None


def _row_at(items: Sequence[str], columns: int) -> tuple[Row | None, int]:
    """The row that begins with the first item, and how many items it takes up."""
    if not items[0] or len(items[0]) > _LONGEST_CRITERION:
        return None, 0
    for reader in (_row_of_lists, _row_of_counts, _row_of_total):
        row, length = reader(items, columns)
        if row is not None:
            return row, length
    return None, 0


def _row_of_lists(items: Sequence[str], columns: int) -> tuple[Row | None, int]:
    """`2 (køkken)`, `5 (værksted)`, `8 (køkken)`, `43`: a cell begins where the first word of the
    list stands again, and the figure alone is the total.
    """
    lists: list[list[str]] = []
    first = None
    length = 1
    for item in items[1:]:
        listed = _LISTED.fullmatch(item)
        if listed is None:
            break
        label = plain(listed["after"] or listed["before"])
        first = first or label
        if label == first:
            lists.append([])
        lists[-1].append(item)
        length += 1
    has_total = length < len(items) and _FIGURE_ALONE.fullmatch(items[length]) is not None
    if not has_total or len(lists) != columns - 1 or length <= _FEWEST_LISTED:
        return None, 0
    return (items[0], *map(" ".join, lists), items[length]), length + 1


def _row_of_counts(items: Sequence[str], columns: int) -> tuple[Row | None, int]:
    """`2 familier kom`, `10 familier`, below a criterion about families: exactly as many as there
    are columns.
    """
    cells = items[1 : columns + 1]
    counts = [_counts(items[0], cell) for cell in cells]
    fits = all(is_count or not cell for is_count, cell in zip(counts, cells, strict=True))
    goes_on = len(items) > columns + 1 and _counts(items[0], items[columns + 1])
    if len(cells) < columns or not fits or goes_on or sum(counts) < _FEWEST_COUNTS:
        return None, 0
    return (items[0], *cells), columns + 1


def _row_of_total(items: Sequence[str], columns: int) -> tuple[Row | None, int]:
    """`8 nye hold` at the very end, below a criterion about new groups and words in between: the
    last cell, and nothing is known of the others.
    """
    is_count = [_counts(items[0], item) for item in items[1:]]
    is_last_alone = sum(is_count) == 1 and is_count[-1] and items[-1] != items[0]
    if not is_last_alone or len(is_count) <= _FEWEST_BEFORE_TOTAL:
        return None, 0
    return (items[0], *[""] * (columns - 1), items[-1]), len(items)


def _counts(criterion: str, item: str) -> bool:
    """Whether an item says how many there are of what the criterion names."""
    match = _COUNT.fullmatch(item)
    if match is None or len(item) > _LONGEST_CELL:
        return False
    nouns = [word for word in plain(match["counted"]).split()[:2] if len(word) >= _SHORTEST_NOUN]
    return any(noun in plain(criterion).split() for noun in nouns)
