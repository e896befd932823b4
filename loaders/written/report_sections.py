"""A written report, activity by activity: what it is about, its tables and its sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from domain.spelling import one_line, plain
from domain.statuses import IN_WORDS
from loaders.grammar.areas import legend_entries
from loaders.raw.document.documents import (
    ActivityReport,
    Block,
    Document,
    Grid,
    Line,
    Row,
    Section,
    UnreadRow,
)
from loaders.raw.document.flat_tables import is_lost_header, unflattened, with_named_activities
from loaders.raw.document.section_names import is_about_milestones, section_named
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import RawFile, Sheet, TextKinds
from loaders.tables.context_lines import Context, with_line
from loaders.written.milestone_words import CELL_BREAK

_LONGEST_KEY = 160
_SHORT = 60
_BULLETS = ("-", "*")
_BULLET_BELOW_BULLET = re.compile(r"o (?=[A-ZÆØÅ])")
_LONGEST_TITLE = 100
_MOST_LINES_OF_VALUE = 2
_QUARTER = re.compile(r"\b[QK][1-4]\b")
# What stands below no heading, or below the tables, tells how it goes.
_SECTION_WITHOUT_HEADING = "status"
_MILESTONES = "Status ift. milepælsplan"
# What our own report is called says nothing of an activity.
_TITLE = "kvartalsrapport"


def with_reports(raw_file: RawFile) -> RawFile:
    """A written report with what it says of each activity and its tables as sheets, in the place of
    its document, which may name persons; any other file as it is.

    Raises `UnreadableFile` where a report holds neither words nor tables.
    """
    if raw_file.document is None:
        return raw_file
    reports = raw_file.document.reports or tuple(activity_reports(raw_file.document))
    if not reports:
        raise UnreadableFile(Refusal.EMPTY_FILE)
    return replace(raw_file, document=None, sheets=sheets_of(reports), reports=reports)


def activity_reports(document: Document) -> list[ActivityReport]:
    """The parts of a report from the top; what stands before the first activity is one of its own,
    and its period and plan hold for all.
    """
    blocks = with_named_activities(document.blocks)
    if document.is_wrapped:
        blocks = list(_with_whole_keys(blocks))
    reading = _SectionReader(is_wrapped=document.is_wrapped)
    for block in unflattened(blocks) if document.is_wrapped else blocks:
        reading.add(block)
    reading.close()
    return reading.reports


def _with_whole_keys(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with a key's value in one line, where it goes on until the next key."""
    waiting: list[Line] = []
    for block in blocks:
        text = block.text if isinstance(block, Line) else ""
        is_key = _is_key_with_value(text)
        if is_key and waiting:
            yield Line(" ".join(line.text for line in waiting))
            waiting = []
        elif waiting and (not text or len(waiting) > _MOST_LINES_OF_VALUE):
            yield from waiting
            waiting = []
        if isinstance(block, Line) and text and (is_key or waiting):
            waiting.append(block)
        else:
            yield block
    yield from waiting


def _is_key_with_value(line: str) -> bool:
    key, colon, value = line.partition(":")
    return bool(colon and value.strip()) and with_line(Context(), [f"{key}:", "1"]) != Context()


@dataclass
class _SectionReader:
    is_wrapped: bool
    reports: list[ActivityReport] = field(default_factory=list)
    common: list[Row] = field(default_factory=list)
    activity: str | None = None
    period: str | None = None
    keys: list[Row] = field(default_factory=list)
    tables: list[list[Row]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    unread: list[UnreadRow] = field(default_factory=list)
    unread_headers: list[str] = field(default_factory=list)
    name: str = _SECTION_WITHOUT_HEADING
    heading: str = ""
    lines: list[str] = field(default_factory=list)
    is_table_open: bool = False
    lines_before_table: int = 0

    def add(self, block: Block) -> None:
        if isinstance(block, Line):
            if block.text:
                self._add_cells((block.text,))
            elif self.is_wrapped or self.lines:
                self.lines.append("")
            return
        if isinstance(block, UnreadRow):
            self.unread.append(block)
            return
        rows: list[Row] = []
        for row in block.rows:
            filled = [cell for cell in row if cell.strip()]
            is_lone = len(filled) == 1 and bool(row[0].strip())
            if self._key(row) is not None or (is_lone and section_named(filled[0]) is not None):
                self._add_table(rows)
                rows = []
                self._add_cells(tuple(filled))
            else:
                rows.append(row)
        self._add_table(rows)

    def _add_table(self, rows: Sequence[Row]) -> None:
        rows = list(rows)
        while rows and not rows[-1]:
            rows.pop()
        while rows and not rows[0]:
            rows.pop(0)
        if not rows:
            return
        if _is_of_milestones(rows[0]):
            self._add_milestones(rows)
            return
        if self.is_table_open:
            self.tables[-1] += [(), *rows]
        else:
            self.headings.append(self._heading_above())
            last = next((line for line in reversed(self.lines) if line), "")
            is_title = self._is_title(last)
            self.tables.append([(last,), *rows] if is_title else rows)
            if is_title:
                del self.lines[len(self.lines) - 1 - self.lines[::-1].index(last)]
            self.is_table_open = True
            self.lines_before_table = len(self.lines)

    def _add_milestones(self, rows: Sequence[Row]) -> None:
        """A table of milestones as the lines it says of each."""
        if not is_about_milestones(self.heading):
            self._close_section()
            self.name, self.heading = "status", _MILESTONES
        self.is_table_open = False
        self.lines += _lines_of_table(rows)

    def _heading_above(self) -> str:
        """The line that begins the words since the last heading or table, where it is no sentence
        and no remark.
        """
        line = next(filter(None, self.lines[self.lines_before_table :]), "")
        is_heading = len(line) <= _LONGEST_TITLE and not line.startswith(_BULLETS)
        return line if is_heading and not line.endswith((".", "!", "?")) else ""

    def _is_title(self, line: str) -> bool:
        """Whether the line above a table belongs to it: it names the table where no activity is
        named, or says in what order quarters stand in its cells.
        """
        if not 0 < len(line) <= _LONGEST_TITLE or line.startswith(_BULLETS):
            return False
        return self.activity is None or len(_QUARTER.findall(line)) > 1

    def _add_cells(self, cells: Row) -> None:
        """A line, or the cells of a row that only says what the report is about."""
        self.is_table_open = False
        key = self._key(cells)
        if key is not None and key.activity is not None:
            self._drop_title(key.activity)
            self.close()
            self.activity = key.activity
            self.keys = [*self.common, cells]
            return
        if key is not None:
            self.keys.append(cells)
            self.period = key.period_text or self.period
            if self.activity is None and (key.plan or key.period):
                self.common.append(cells)
            if len(cells) > 1 or ":" in cells[0]:
                return
        text = cells[0]
        section = section_named(text)
        if section is None and self.activity is None and plain(text) == _TITLE:
            return
        if section is None:
            self.lines.append(text)
            self.unread_headers += [text] if is_lost_header(text) else []
            return
        self._close_section()
        if section == "results" and legend_entries(text):
            self.keys.append((text,))
        self.name = _SECTION_WITHOUT_HEADING if section == "results" else section
        self.heading = "" if section == "results" else text.strip("#*_ :").strip()

    def _drop_title(self, activity: str) -> None:
        """Let go of a heading that only names the activity which the next line names."""
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        if self.lines and plain(self.lines[-1]) == plain(activity):
            self.lines.pop()

    def _key(self, cells: Row) -> Context | None:
        """What a line says the report is about: only above the words and tables, save for the name
        of the next activity.
        """
        filled = [cell.strip() for cell in cells if cell.strip()]
        if not filled or len(filled) > 2 or len(filled[0]) > _LONGEST_KEY:
            return None
        context = with_line(Context(), filled)
        if context == Context() or (len(filled) == 2 and not filled[0].endswith(":")):
            return None
        if context.plan is not None and any(with_line(Context(), [*row]).plan for row in self.keys):
            return None
        if context.activity is not None:
            return context if filled[0].casefold().startswith("aktivitet") else None
        is_at_top = not self.sections and not self.tables
        return context if is_at_top and (self.activity is None or not any(self.lines)) else None

    def _close_section(self) -> None:
        lines = tuple(_joined(self.lines) if self.is_wrapped else filter(None, self.lines))
        if self.name == "attainment":
            self._add_section("status", [line for line in lines if not _is_counted(line)])
            lines = tuple(filter(_is_counted, lines))
        self._add_section(self.name, lines)
        self.lines, self.lines_before_table = [], 0

    def _add_section(self, name: str, lines: Sequence[str]) -> None:
        if lines:
            self.sections.append(Section(name, self.heading, tuple(lines)))

    def close(self) -> None:
        """End the part that is open, and begin the next."""
        self._close_section()
        if self.activity is not None or self.sections or self.tables or self.keys or self.unread:
            self.reports.append(
                ActivityReport(
                    self.activity,
                    self.period,
                    tuple(self.keys),
                    tuple(
                        Grid(tuple(rows), heading)
                        for rows, heading in zip(self.tables, self.headings, strict=True)
                    ),
                    tuple(self.sections),
                    tuple(self.unread),
                    tuple(self.unread_headers),
                )
            )
        if self.activity is not None:
            self.period = self.reports[0].period
        self.keys, self.tables, self.headings = [], [], []
        self.sections, self.unread, self.unread_headers = [], [], []
        self.name, self.heading, self.is_table_open = _SECTION_WITHOUT_HEADING, "", False


def _is_of_milestones(header: Row) -> bool:
    """Whether a table's first row names a column of milestones, and one of how they stand."""
    names = [plain(cell) for cell in header]
    return any(name.startswith("milepæl") for name in names) and any(
        "status" in name for name in names
    )


def _lines_of_table(rows: Sequence[Row]) -> Iterator[str]:
    """A line for each row below the header, the milestone first, then each cell by its column."""
    header = [one_line(cell) for cell in rows[0]]
    own = next(place for place, name in enumerate(header) if plain(name).startswith("milepæl"))
    for row in rows[1:]:
        cells = [one_line(cell) for cell in row]
        if own >= len(cells) or not cells[own]:
            continue
        others = [
            f"{name}: {cell}"
            for place, (name, cell) in enumerate(zip(header, cells, strict=False))
            if place != own and cell
        ]
        yield CELL_BREAK.join((cells[own], *others))


def words_of(section: Section) -> str:
    """What a section says in words: rows about milestones are observations of them."""
    is_in_rows = is_about_milestones(section.heading)
    lines = (line for line in section.lines if not (is_in_rows and CELL_BREAK in line))
    return "\n".join(lines)


def _is_counted(line: str) -> bool:
    """Whether a line on attainment was worked out from the figures: `✔ Samtaler: 8 af 8, nået.`"""
    return any(
        line.startswith(f"{status.symbol} ") and line.removesuffix(".").endswith(status.word)
        for status in IN_WORDS
    )


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Lines that ended where the page did, joined to the sentences they are."""
    waiting = ""
    for text in filter(None, lines):
        line = _BULLET_BELOW_BULLET.sub("- ", text) if text.startswith("o ") else text
        is_ended = waiting.endswith((".", ":", "!", "?")) or len(waiting) < _SHORT
        if waiting and (line[0] in _BULLETS or (is_ended and not line[0].islower())):
            yield waiting
            waiting = line
        else:
            waiting = f"{waiting} {line}".strip()
    if waiting:
        yield waiting


def sheets_of(reports: Sequence[ActivityReport]) -> tuple[Sheet, ...]:
    """The tables of a report as sheets, each below the lines that say what it is about."""
    sheets: list[Sheet] = []
    for report in reports:
        for number, grid in enumerate(report.tables, 1):
            name = report.activity
            if name is not None and len(report.tables) > 1:
                name = f"{name}, tabel {number}"
            rows = [*report.keys, (), *grid.rows]
            width = max(map(len, rows))
            cells = [[*row, *[""] * (width - len(row))] for row in rows]
            sheets.append(Sheet(name=name, is_visible=True, rows=cells, kinds=TextKinds(cells)))
    return tuple(sheets)
