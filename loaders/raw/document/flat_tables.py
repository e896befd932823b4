"""Tables that lost their columns on the way out of a PDF: a row's words, then its figures in a row.

Only rows whose figures are as many as the columns are read; the others are told of, never guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.raw.document.documents import Block, Grid, Line, Row, UnreadRow
from loaders.raw.document.flat_cells import continues, items_read
from loaders.raw.document.section_names import section_named

_COLUMN = re.compile(r"[1-4]\. ?kvartal|I alt|Årsmål|Dette kvartal|Total i år", re.IGNORECASE)
_COLUMN_NAME = re.compile(
    r"\b(?:succeskriteri(?:er|um|e)|indikator(?:er)?|aktivitetsmål|års ?mål|mål|opnået|"
    r"dette kvartal|denne måned|kvartal|totalt? i år|i alt|år til dato|baseline)\b",
    re.IGNORECASE,
)
_CRITERIA = re.compile(r"\s*(succeskriterier|succeskriterium|indikator(?:er)?)\b", re.IGNORECASE)
_FIGURE = r"(?:\*?\(?\d+(?:[.,]\d+)*\??\)?\*?%?|\?|o)"
_FIGURES = re.compile(rf"(?:(?<=\s)|^)({_FIGURE}(?:\s+{_FIGURE})*)\s*$")
_ALONE = re.compile(r"\s*[\d.,]+ ?%?\s*")
_HYPHENED = re.compile(r"(?<=\w)- (?=[a-zæøå])(?!og |eller )")
# A second sentence explains the criterion and is no part of its name.
_EXPLAINED = re.compile(r"(?P<name>.{20,}?[^\W\d_]{4,}\.) (?P<more>[A-ZÆØÅ]\w+ .{10,}\.)")
_FEWEST_COLUMNS = 3
_LONGEST_TOTAL = 90
_LONGEST_LABEL = 200
ACTIVITY_KEY = "Aktivitet:"
_RESPONSIBLE = re.compile(r"\s*ansvarlig(?: medarbejder)?\b", re.IGNORECASE)


def is_flat_header(line: str) -> bool:
    """Whether a line is the header of a table whose cells stand one after another."""
    named = _CRITERIA.match(line)
    return named is not None and "\t" not in line and len(_columns(line)) >= _FEWEST_COLUMNS


def is_lost_header(line: str) -> bool:
    """Whether a line is nothing but the names of columns: a table that is no longer one."""
    rest = re.sub(r"[\W\d_]+", "", _COLUMN_NAME.sub(" ", line))
    return len(_COLUMN_NAME.findall(line)) > 1 and not rest


def _columns(line: str) -> list[str]:
    return _COLUMN.findall(line)


@dataclass
class _Flat:
    """One flattened table while it is read; `waiting` are the items that may be a row's words or
    its cells, `leftover` those that turned out not to be.
    """

    header: Row
    rows: list[Row] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    unread: list[UnreadRow] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    lacks_total: bool = False

    @property
    def width(self) -> int:
        return len(self.header) - 1

    def add(self, lines: Sequence[str]) -> None:
        """One paragraph, its lines as they stand; an empty first one is an empty cell."""
        is_after_empty_cell = not lines[0]
        lines = lines[is_after_empty_cell:]
        if self.lacks_total:
            lines = self._with_total(lines)
        words: list[str] = []
        for line in lines:
            if self.lacks_total and not words and _ALONE.fullmatch(line):
                self._set_total(line.strip())
                continue
            match = _FIGURES.search(line)
            figures = match[1].split() if match else []
            if match is None or len(figures) < self.width - 1:
                words.append(line)
                continue
            beyond = max(len(figures) - self.width, 0)
            words.append(" ".join([line[: match.start(1)].strip(), *figures[:beyond]]).strip())
            self._row(" ".join(filter(None, words)), figures[beyond:])
            words, is_after_empty_cell = [], False
        if words and is_after_empty_cell:
            self.waiting.append("")
        for number, line in enumerate(words):
            self._wait(line, is_same_paragraph=number > 0)

    def _wait(self, line: str, *, is_same_paragraph: bool) -> None:
        item = self.waiting[-1] if self.waiting else ""
        if continues(item, line, is_same_paragraph=is_same_paragraph):
            self.waiting[-1] = _HYPHENED.sub("-", f"{item} {line}")
        else:
            self.waiting.append(line)

    def _row(self, words: str, figures: list[str]) -> None:
        while self.waiting and self.waiting[-1] and (not words or words[0].islower()):
            words = f"{self.waiting.pop()} {words}".strip()
        if not words or len(words) > _LONGEST_LABEL:
            return
        self.settle()
        self.lacks_total = len(figures) < self.width
        self.rows.append((_explained(words), *figures, *[""] * self.lacks_total))

    def settle(self) -> None:
        """Read the rows among what waits, and let go of the rest."""
        for item in items_read(self.waiting, self.width):
            if isinstance(item, str):
                self.leftover.append(item)
            elif isinstance(item, UnreadRow):
                self.unread.append(item)
            else:
                self.rows.append((_explained(item[0]), *item[1:]))
        self.waiting = []

    def _with_total(self, lines: Sequence[str]) -> Sequence[str]:
        """The paragraph without the total of the row before it, where it begins with one."""
        self.lacks_total = False
        alone = _ALONE.fullmatch(lines[0]) is not None
        total = lines[0].strip() if alone else " ".join(line.strip() for line in lines)
        holds_row = any(
            match and len(match[1].split()) >= self.width - 1
            for match in map(_FIGURES.search, lines)
        )
        if not re.search(r"\d", total) or len(total) > _LONGEST_TOTAL or (holds_row and not alone):
            return lines
        self._set_total(total)
        return lines[1:] if alone else ()

    def _set_total(self, total: str) -> None:
        self.lacks_total = False
        self.rows[-1] = (*self.rows[-1][:-1], total)


def _explained(words: str) -> str:
    """A criterion's words with what explains it after a bullet."""
    words = _HYPHENED.sub("-", words)
    parts = _EXPLAINED.fullmatch(words)
    return f"{parts['name']} • {parts['more']}" if parts else words


def unflattened(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with flattened tables as tables, each followed by the rows that were not read."""
    flat: _Flat | None = None
    paragraph: list[str] = []
    is_after_empty_line = False
    for block in blocks:
        text = block.text if isinstance(block, Line) else ""
        is_header = isinstance(block, Line) and is_flat_header(text)
        ends = flat is not None and (
            not isinstance(block, Line)
            or is_header
            or section_named(text) is not None
            or text.startswith(ACTIVITY_KEY)
        )
        if flat is not None and (ends or not text):
            if any(paragraph):
                flat.add(paragraph)
            is_empty_cell = isinstance(block, Line) and block.is_spaces and is_after_empty_line
            paragraph = [""] if is_empty_cell else []
            if ends:
                yield from _blocks(flat)
                flat = None
        is_after_empty_line = isinstance(block, Line) and not text and not block.is_spaces
        if is_header:
            flat, paragraph = _Flat((_COLUMN.split(text)[0].strip(), *_columns(text))), []
        elif flat is not None:
            paragraph += [text] if text else []
        else:
            yield block
    if flat is not None:
        if any(paragraph):
            flat.add(paragraph)
        yield from _blocks(flat)


def _blocks(flat: _Flat) -> Iterator[Block]:
    first = next(filter(None, flat.waiting), None)
    flat.settle()
    if flat.rows:
        yield Grid((flat.header, *flat.rows))
    elif first is not None and not flat.unread:
        yield UnreadRow(first)
    yield from flat.unread
    yield from map(Line, flat.leftover)


def _is_before_responsible(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line is the name of an activity: the next one says who is responsible for it."""
    line = blocks[place]
    if not isinstance(line, Line) or not line.text:
        return False
    for block in blocks[place + 1 :]:
        if not isinstance(block, Line):
            return False
        if block.text:
            return _RESPONSIBLE.match(block.text) is not None
    return False


def with_named_activities(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the line above `Ansvarlig medarbejder …` as the name of the activity, and
    without the one who is responsible.
    """
    named: list[Block] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Line) and _is_before_responsible(blocks, place):
            named.append(Line(f"{ACTIVITY_KEY} {block.text.strip()}"))
        elif not isinstance(block, Line) or _RESPONSIBLE.match(block.text) is None:
            named.append(block)
    return named
