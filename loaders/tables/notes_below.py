"""The lines below a table in a sheet, which say something of its figures: the words of the table's
activity.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from domain.figures import ACHIEVED
from domain.places import row_and_column
from domain.spelling import one_line, plain
from domain.texts import SECTIONS, TABLE_NOTES
from loaders.raw.document.documents import ActivityReport, Section
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


@dataclass(frozen=True)
class _Line:
    text: str
    is_after_blank: bool
    is_marked: bool


def below_tables(
    tables: Sequence[Table], figures: pl.DataFrame, names: frozenset[str]
) -> list[ActivityReport]:
    """What stands below each table, under the activity of its last figures and of the newest
    quarter that it gives. `figures` has the columns of `ENTRY`; `names` are those of what is
    counted, in plain spelling, which are no words.

    A line right below a table, or above another one, is a note only where it says so (`*`,
    `Note:`): the others may be criteria without figures, or titles.
    """
    by_row: dict[tuple[str | None, int], list[dict]] = {}
    for figure in figures.iter_rows(named=True):
        by_row.setdefault((figure["sheet"], row_and_column(figure["cell"])[0]), []).append(figure)
    reports = []
    for table in tables:
        of_table = {
            row: by_row[table.sheet.name, row]
            for row in table.rows
            if (table.sheet.name, row) in by_row
        }
        if not of_table:
            continue
        last = max(of_table)
        starts = [one.top_row for one in tables if one.sheet is table.sheet and one.top_row > last]
        lines = list(_notes(_lines(table, last + 1, min(starts, default=None)), names))
        if lines:
            section = Section(TABLE_NOTES, SECTIONS[TABLE_NOTES].heading, tuple(lines))
            activity = of_table[last][-1]["activity"]
            reports.append(ActivityReport(activity, _period(of_table), sections=(section,)))
    return reports


def _period(of_table: Mapping[int, Sequence[Mapping]]) -> str | None:
    """The newest period of which the table gives what was achieved."""
    periods = [
        figure["period"]
        for figures in of_table.values()
        for figure in figures
        if figure["kind"] in ACHIEVED
    ]
    return formats.period(max(periods)) if periods else None


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


def _notes(lines: Iterator[_Line], names: frozenset[str]) -> Iterator[str]:
    """The lines that are words about the table, and those that follow them."""
    has_begun = False
    for line in lines:
        text = line.text
        is_sentence = text.endswith(_ENDED) or len(text.split()) >= _FEWEST_WORDS
        is_note = line.is_marked or (is_sentence and (line.is_after_blank or has_begun))
        if is_note and plain(text) not in names and any(map(str.isalpha, text)):
            has_begun = True
            yield text
