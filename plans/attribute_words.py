"""The words that an indicator's attributes were read from, as the one text of its row says them:
`Retning skal falde: »færre ledige« · Enhed procent: »19,14 %« · tabel 3, række 2`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.spelling import one_line, plain
from plans import parts
from plans.parts import Row

# The columns of what is read from words, and what the store calls it.
COLUMNS = {
    "direction": "direction",
    "aggregation": "aggregation",
    "unit": "unit",
    "year_start": "year_start_quarter",
    "indicator_kind": "indicator_kind",
    "source": "source",
}
COLUMN_NAMES = {attribute: column for column, attribute in COLUMNS.items()}
_BETWEEN, _OPENED, _CLOSED = " · ", ": »", "«"


@dataclass(frozen=True)
class Words:
    """The words of one column, and where they stand."""

    column: str
    words: str
    place: str | None


def text_of(row: Row, words: Iterable[tuple[str, str]], place: str | None) -> str:
    """The text of a row: the words of each of its columns, and where they stand."""
    said = (
        f"{_beginning(column, row.get(column, ''))}{_in_one(one)}{_CLOSED}" for column, one in words
    )
    return _BETWEEN.join([*said, *([_in_one(place)] if place else [])])


def said_in(row: Row) -> Iterator[Words]:
    """The words that still say what the row does: an attribute that is another has none."""
    items = [one.strip() for one in row.get("read_from", "").split(_BETWEEN)]
    place = next((one for one in reversed(items) if one and not one.endswith(_CLOSED)), None)
    for column in COLUMNS:
        beginning = _beginning(column, row.get(column, ""))
        for item in items:
            if plain(item).startswith(plain(beginning)) and item.endswith(_CLOSED):
                yield Words(column, item.partition(_OPENED)[2].removesuffix(_CLOSED), place)
                break


def _beginning(column: str, word: str) -> str:
    return f"{parts.INDICATORS.column(column).heading} {one_line(word)}{_OPENED}"


def _in_one(words: str) -> str:
    return one_line(words).replace("·", "/")
