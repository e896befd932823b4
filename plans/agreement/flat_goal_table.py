"""A table of delmål that lost its columns on the way out of a PDF: which words are which cell.

A row is known by its figures and the period behind them: what stands before them is the delmål and
the indicator, what stands behind is the source. What fits no row is told of, never guessed.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from loaders.grammar.indicator_words import matching_words
from loaders.grammar.periods import read_stated_period
from plans.agreement import sub_goal_table
from plans.agreement.headings import heading_in
from plans.agreement.parts import GoalRow, GoalTable, Part, Passage
from plans.agreement.passages import whole_words
from plans.agreement.sub_goal_table import header_columns

_BEGINS = re.compile(
    r"delmål\s+indikator|indikator(?:er)?\s+(?:baseline|udgangspunkt)", re.IGNORECASE
)
_MOST_HEADER_LINES = 9
_LONGEST_CELL_LINE = 75
_LONGEST_SOURCE = 60
_NUMBER = (
    r"(?:ca\.?\s*)?\d+(?:[.,]\d+)*"
    r"(?:\s*(?:%|pct\.?|procent|dage?|timer?|uger?|måneder|år|kr\.?|point|personer|beboere|børn))?"
)
_FIGURE = re.compile(rf"(?:[a-h1-9][.)]\s*)?{_NUMBER}", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(rf"({_NUMBER})\s+(?:/\s*)?({_NUMBER})", re.IGNORECASE)
_LABELLED_SIDE_BY_SIDE = re.compile(r"(?=\ba[.)]\s)")
_NO_FIGURE = re.compile(r"[-–—]|ikke opgjort|findes ikke|ukendt|n/?a", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d(?:\s?/\s?\d{2,4})?)\s+(\D.*)")
_LIST_ITEM = re.compile(r"[a-h1-9][.)]\s+\S")
_SOURCE = (
    r"\bjobcenter|\bLBF\b|beboerdata|landsbyggefond|\bdst\b|danmarks statistik|jobindsats|regist"
    r"|^(?:kvartals?|halvårs?|måneds?|uge)(?:vis|lig)\w*\W*$|^(?:hel|halv)?årlig\w*\W*$"
    r"|kommune|politi|\bskole|undersøgelse|statistik|landsbyggefonden|survey|spørgeskema|\bdata\b"
)


@dataclass
class _Row:
    """A row while it is read; a cell of several lines is one list of them."""

    texts: list[str]
    place: str
    figures: list[str] = field(default_factory=list)
    period: str = ""
    source: list[str] = field(default_factory=list)


@dataclass
class _Flat:
    columns: Sequence[str]
    words: Collection[str]
    rows: list[_Row] = field(default_factory=list)
    unread: list[Passage] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)

    def add(self, lines: Sequence[Passage]) -> None:
        """One paragraph of the table: the lines of one cell, or of cells side by side."""
        texts = [line.text for line in lines]
        place = lines[0].place
        figures = _figures(texts)
        if figures is not None and not self._awaits_period_like(texts):
            self._row_with_figures(place).figures += figures
            return
        if self.rows and not self.rows[-1].period and self.rows[-1].figures:
            year = _YEAR_FIRST.fullmatch(texts[0])
            if year is not None and read_stated_period(year[1]) is not None:
                self.rows[-1].period = year[1]
                self.waiting.append((" ".join([year[2], *texts[1:]]), place))
                return
            whole = " ".join(texts)
            if read_stated_period(whole) is not None:
                self.rows[-1].period = whole
                return
        if self.waiting and all(map(_LIST_ITEM.match, texts)):
            above, first = self.waiting[-1]
            self.waiting[-1] = (f"{above} {' '.join(texts)}", first)
            return
        self.waiting.append((whole_words(" ".join(texts), self.words), place))

    def _awaits_period_like(self, texts: Sequence[str]) -> bool:
        """Whether a figure alone is the year that the row still lacks."""
        row = self.rows[-1] if self.rows else None
        is_year = re.fullmatch(r"(?:19|20)\d\d", texts[0]) is not None and len(texts) == 1
        return is_year and row is not None and bool(row.figures) and not row.period

    def _row_with_figures(self, place: str) -> _Row:
        if self.rows and not self.rows[-1].period and not self.waiting:
            return self.rows[-1]
        has_sub_goal = sub_goal_table.SUB_GOAL in self.columns
        names = self._names(2 if has_sub_goal else 1)
        self.rows.append(_Row([text for text, _ in names], names[0][1] if names else place))
        return self.rows[-1]

    def _names(self, most: int) -> list[tuple[str, str]]:
        """The words before a row's figures that are its own; those before are the source above."""
        waiting, self.waiting = self.waiting, []
        own = len(waiting)
        if self.rows:
            own = min(most, len(waiting))
            is_second_of_a_sub_goal = len(waiting) == most and is_source(waiting[0][0])
            own -= is_second_of_a_sub_goal
        split = len(waiting) - own
        if self.rows:
            self.rows[-1].source += [text for text, _ in waiting[:split]]
        return waiting[split:]

    def table(self) -> GoalTable:
        """The rows as they stand, and what could not be told apart."""
        if self.rows:
            self.rows[-1].source += [t for t, _ in self.waiting if len(t) <= _LONGEST_SOURCE]
        rows: list[GoalRow] = []
        sub_goal = indicator = ""
        for row in self.rows:
            texts = row.texts
            if sub_goal_table.SUB_GOAL in self.columns and len(texts) == 2:
                sub_goal, indicator = texts
            elif len(texts) == 1:
                indicator = texts[0]
            if len(texts) not in (1, 2) or indicator[:1].isdecimal():
                self.unread.append(Passage(" ".join([*texts, *row.figures]), row.place))
                continue
            source, rest = _source(row.source)
            if rest:
                self.unread.append(Passage(" ".join(rest), row.place))
            cells = {
                sub_goal_table.SUB_GOAL: sub_goal,
                sub_goal_table.INDICATOR: indicator,
                sub_goal_table.YEAR: row.period,
                sub_goal_table.SOURCE: source,
            }
            roles = [one for one in self.columns if one in _OF_FIGURES]
            if len(row.figures) > len(roles):
                self.unread.append(Passage(" ".join([*texts, *row.figures]), row.place))
                continue
            cells |= dict(zip(roles, row.figures, strict=False))
            rows.append(GoalRow(cells, row.place))
        return GoalTable(tuple(rows), tuple(self.unread))


_OF_FIGURES = (sub_goal_table.BASELINE, sub_goal_table.MUNICIPALITY, sub_goal_table.TARGET)


def _source(texts: Sequence[str]) -> tuple[str, list[str]]:
    """The words behind a row's period that say where it is from, and those that do not."""
    own = [text for number, text in enumerate(texts) if number == 0 or is_source(text)]
    return " ".join(own), [text for text in texts if text not in own]


def is_source(text: str) -> bool:
    """Whether the words of a cell say where a figure is from, or how often it is counted."""
    is_short = len(text) <= _LONGEST_SOURCE
    return is_short and matching_words(_SOURCE, text) is not None


def _figures(lines: Sequence[str]) -> list[str] | None:
    """The cells of figures that a paragraph holds; None where it holds anything else."""
    if len(lines) == 1:
        beside = _SIDE_BY_SIDE.fullmatch(lines[0])
        if beside is not None:
            return [beside[1], beside[2]]
        if _NO_FIGURE.fullmatch(lines[0]):
            return [lines[0]]
    cells: list[list[str]] = []
    for line in lines:
        parts = [part.strip() for part in _LABELLED_SIDE_BY_SIDE.split(line) if part.strip()]
        for part in parts:
            pieces = re.split(r"\s+(?=[b-h2-9][.)]\s)", part)
            if not all(map(_FIGURE.fullmatch, pieces)):
                return None
            begins = not cells or part[:2].casefold() in ("a.", "a)")
            if begins:
                cells.append([])
            cells[-1] += pieces
    return [" ".join(cell) for cell in cells]


def with_goal_tables(parts: Sequence[Part], words: Collection[str]) -> list[Part]:
    """The parts with the tables of delmål whose cells are lines as tables."""
    whole: list[Part] = []
    place = 0
    while place < len(parts):
        header = _header_at(parts, place)
        if header is None:
            whole.append(parts[place])
            place += 1
            continue
        begin = place
        columns, place = header
        flat = _Flat(columns, words)
        paragraph: list[Passage] = []
        while place < len(parts):
            part = parts[place]
            if not isinstance(part, Passage) or _ends(part):
                break
            if part.is_apart and paragraph:
                flat.add(paragraph)
                paragraph = []
            paragraph.append(part)
            place += 1
        if paragraph:
            flat.add(paragraph)
        lines = tuple(part for part in parts[begin:place] if isinstance(part, Passage))
        whole.append(replace(flat.table(), lines=lines))
    return whole


def _ends(part: Passage) -> bool:
    """Whether a line stands below the table: a heading, or a line of prose."""
    begins_heading = part.text.casefold().startswith(("aktiviteter,", "aktiviteter som"))
    return (
        begins_heading or heading_in(part.text) is not None or len(part.text) > _LONGEST_CELL_LINE
    )


def _header_at(parts: Sequence[Part], place: int) -> tuple[Sequence[str], int] | None:
    """The columns of a header that begins at a place, and the place below it."""
    first = parts[place]
    if not isinstance(first, Passage) or not _BEGINS.match(first.text):
        return None
    words = ""
    found: tuple[Sequence[str], int] | None = None
    for end in range(place, min(place + _MOST_HEADER_LINES, len(parts))):
        part = parts[end]
        if not isinstance(part, Passage):
            break
        words = f"{words} {part.text}"
        columns = header_columns(words)
        if len(columns) > 2:
            found = (columns, end + 1)
    return found
