"""The table of the target group: how many there are of each kind in each area of the plan."""

import re
from collections.abc import Collection, Sequence

from loaders.grammar.periods import read_stated_period
from loaders.grammar.subtotals import is_sum_label
from plans.agreement.parts import FigureTable, Part, Passage, Table
from plans.agreement.passages import whole_words

_NAMED = re.compile(r"målgruppe(?:r|n|rne)?\b", re.IGNORECASE)
_FLAT_HEADER = re.compile(
    r"(?P<name>målgruppe(?:r|n|rne)?)\b:?\s*(?P<stated>.*?)\s+(?P<codes>\w{1,5}(?:\s+\w{1,5})+)"
    r"(?P<total>\s+(?:hoved-?|i alt|total|hovedtotal))?",
    re.IGNORECASE,
)
_TOTAL_WORDS = re.compile(r"(?:hoved-?\s*)?total|hoved-|i alt", re.IGNORECASE)
_FIGURES = re.compile(r"(?:^|\s)(\d+(?:[.,]\d+)*(?:\s+\d+(?:[.,]\d+)*)+)$")
_MOST_LINES_OF_NAME = 3
_FEWEST_AREAS = 2


def with_target_group_tables(parts: Sequence[Part], words: Collection[str]) -> list[Part]:
    """The parts with the tables of the target group whose cells are lines as tables."""
    whole: list[Part] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        found = _flat_at(parts, place, words) if isinstance(part, Passage) else None
        if found is not None:
            table, place = found
            whole.append(table)
            continue
        whole.append(part)
        place += 1
    return whole


def target_group_table(table: Table) -> FigureTable | None:
    """The table of the target group that a table is; None of any other."""
    header = [" ".join(cell.split()) for cell in table.rows[0]] if table.rows else []
    if len(header) <= _FEWEST_AREAS or not _NAMED.match(header[0]):
        return None
    has_total = is_sum_label(header[-1], ())
    codes = header[1:-1] if has_total else header[1:]
    if len(codes) < _FEWEST_AREAS or not all(codes):
        return None
    named = _NAMED.match(header[0])
    rows = [
        (" ".join(row[0].split()), tuple(cell.strip() for cell in row[1:]))
        for row in table.rows[1:]
        if row and row[0].strip() and not is_sum_label(row[0], ())
    ]
    if not any(any(re.search(r"\d", cell) for cell in cells) for _, cells in rows):
        return None
    name = named[0] if named is not None else header[0]
    stated = header[0].removeprefix(name).strip(" :()")
    return FigureTable(
        name, stated, tuple(codes), has_total, tuple(rows), table.place, lines=table.lines
    )


def _flat_at(
    parts: Sequence[Part], place: int, words: Collection[str]
) -> tuple[FigureTable, int] | None:
    """The table that begins at a place, its cells in a line, and the place below it."""
    header = parts[place]
    match = _FLAT_HEADER.fullmatch(header.text) if isinstance(header, Passage) else None
    if match is None or not isinstance(header, Passage):
        return None
    stated, codes = match["stated"], match["codes"].split()
    if stated and read_stated_period(stated) is None:
        return None
    has_total = match["total"] is not None
    next_place = place + 1
    while (line := _line(parts, next_place)) and _TOTAL_WORDS.fullmatch(line):
        has_total, next_place = True, next_place + 1
    rows: list[tuple[str, tuple[str, ...]]] = []
    waiting: list[str] = []
    width = len(codes) + has_total
    end = next_place
    while (line := _line(parts, next_place)) and len(waiting) < _MOST_LINES_OF_NAME:
        next_place += 1
        figures = _FIGURES.search(line)
        cells = figures[1].split() if figures is not None else []
        if figures is None or len(cells) < width:
            waiting.append(line)
            continue
        name = f"{line[: figures.start()]} {' '.join(cells[:-width])}"
        label = whole_words(" ".join([*waiting, name]).strip(), words)
        waiting, end = [], next_place
        if is_sum_label(label, ()):
            break
        rows.append((label, tuple(cells[-width:])))
    if not rows:
        return None
    lines = tuple(part for part in parts[place:end] if isinstance(part, Passage))
    table = FigureTable(
        match["name"], stated, tuple(codes), has_total, tuple(rows), header.place, lines=lines
    )
    return table, end


def _line(parts: Sequence[Part], place: int) -> str:
    part = parts[place] if place < len(parts) else None
    return part.text if isinstance(part, Passage) else ""
