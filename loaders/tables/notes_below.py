"""The lines below a table in a sheet, which say something of its figures."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from domain.figures import ACHIEVED
from domain.spelling import one_line, plain
from loaders.tables.context_lines import Context, with_line
from loaders.tables.sheet_tables import Table
from wording import formats

_MARKED = re.compile(
    r"[*†‡]|\d\)\s|(?:note|noter|bemærk|bemærkning(?:er)?|anm(?:ærkning(?:er)?)?|obs|nb|forklaring)"
    r"\b",
    re.IGNORECASE,
)
_ENDED = (".", "!", "?", ")")
_FEWEST_WORDS = 5
_MOST_CELLS = 2
_ROW_OF_CELL = r"(\d+)$"


@dataclass(frozen=True)
class NotesBelow:
    """The lines below a table, the activity of its last figures, and the newest period of which it
    gives what was achieved.
    """

    activity: str
    period: str | None
    lines: tuple[str, ...]


@dataclass(frozen=True)
class _Line:
    text: str
    is_after_blank: bool
    is_marked: bool


def notes_below(
    tables: Sequence[Table], figures: pl.DataFrame, names: Collection[str]
) -> tuple[NotesBelow, ...]:
    """What stands below each table. `figures` has the columns of `ENTRY`; `names` are those of what
    is counted, in plain spelling, which are no words.

    A line right below a table, or above another one, is a note only where it says so (`*`,
    `Note:`): the others may be criteria without figures, or titles.
    """
    number = pl.col("cell").str.extract(_ROW_OF_CELL).cast(pl.Int64) - 1
    placed = figures.select("sheet", "activity", "period", "kind", row=number)
    notes = []
    for table in tables:
        if not table.rows:
            continue
        of_table = placed.filter(
            pl.col("sheet").eq_missing(pl.lit(table.sheet.name, pl.String)),
            pl.col("row").is_between(table.rows[0], table.rows[-1]),
        ).sort("row", maintain_order=True)
        if of_table.is_empty():
            continue
        last = of_table["row"][-1]
        starts = [one.top_row for one in tables if one.sheet is table.sheet and one.top_row > last]
        lines = tuple(_notes(_lines(table, last + 1, min(starts, default=None)), names))
        if lines:
            achieved = of_table.filter(pl.col("kind").is_in(ACHIEVED))["period"].to_list()
            period = formats.period(max(achieved)) if achieved else None
            notes.append(NotesBelow(of_table["activity"][-1], period, lines))
    return tuple(notes)


def _lines(table: Table, first: int, next_table: int | None) -> Iterator[_Line]:
    """The lone lines from a row on; above another table only those that say that they are notes."""
    sheet, is_after_blank = table.sheet, False
    for row in range(first, len(sheet.rows) if next_table is None else next_table):
        filled = [one_line(text) for text in sheet.rows[row] if text.strip()]
        if not filled:
            is_after_blank = True
            continue
        is_marked = _MARKED.match(filled[0]) is not None
        if len(filled) > (_MOST_CELLS if is_marked else 1):
            return
        if with_line(Context(), filled) != Context():
            return
        if is_marked or next_table is None:
            yield _Line(" ".join(filled), is_after_blank, is_marked)


def _notes(lines: Iterator[_Line], names: Collection[str]) -> Iterator[str]:
    """The lines that are words about the table, and those that follow them."""
    has_begun = False
    for line in lines:
        text = line.text
        is_sentence = text.endswith(_ENDED) or len(text.split()) >= _FEWEST_WORDS
        is_note = line.is_marked or (is_sentence and (line.is_after_blank or has_begun))
        if is_note and plain(text) not in names and any(map(str.isalpha, text)):
            has_begun = True
            yield text
