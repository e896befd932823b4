"""A written report as it stands in a document: its lines and tables, and the parts they make up."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from domain.texts import SECTIONS

Row = tuple[str, ...]
# What the bytes of a form begin with, behind the bracket.
FORM_MARK = "helhedsblik_form"
# What a form says that it is about; whatever else is in its bytes was not written here.
FORM_KEYS = OF_PLAN, OF_ACTIVITY, OF_FOCUS_AREA, OF_QUARTER = (
    "Helhedsplan:",
    "Aktivitet:",
    "Indsatsområde:",
    "Kvartal/år:",
)
# What is counted, the area, the quarter's figure and the year's.
_FORM_COLUMNS = 4


@dataclass(frozen=True)
class Line:
    """One paragraph, or one line of a text; `is_spaces` of one that holds spaces alone, as an empty
    cell leaves it in a text that was copied out of a PDF.
    """

    text: str
    is_spaces: bool = False


@dataclass(frozen=True)
class Grid:
    """A table's rows as they stand; a row without cells is a blank line between two tables.

    `heading` is the line that begins the words above the table. `paragraphs` are the same cells
    with a line for each of their paragraphs and a tab before each bullet, where one has several.
    """

    rows: tuple[Row, ...]
    heading: str = ""
    paragraphs: tuple[Row, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class UnreadRow:
    """A row of a table without columns whose figures could not be told apart; `total` is the one
    that could, as it stood.
    """

    words: str
    total: str | None = None


# What no field holds and nothing keeps: a NUL, and half a character.
_UNKEPT = re.compile(r"[\x00\ud800-\udfff]")
Block = Line | Grid | UnreadRow


@dataclass(frozen=True)
class Document:
    """What a document holds from the top, and the codes of what its reader noticed.

    `is_wrapped` says that lines end where the page did: a sentence may run over several of them.
    A form that was filled in here has no blocks: its `reports` are known already.
    """

    blocks: tuple[Block, ...]
    codes: tuple[str, ...] = ()
    is_wrapped: bool = False
    reports: tuple["ActivityReport", ...] = ()


@dataclass(frozen=True)
class Section:
    """The lines below one heading; `name` is a section of `store.records.NARRATIVE`, or `purpose`,
    `target_groups` or `description`.
    """

    name: str
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ActivityReport:
    """What a report says of one activity; `activity` is None before the first one is named.

    `keys` are the lines that say what the report is about, `tables` the runs of tables with no
    words between them, `unread_headers` the headers of tables that stand as lines of words. `draft`
    sets a form apart from another in the same words.
    """

    activity: str | None
    period: str | None = None
    keys: tuple[Row, ...] = ()
    tables: tuple[Grid, ...] = ()
    sections: tuple[Section, ...] = ()
    unread: tuple[UnreadRow, ...] = ()
    unread_headers: tuple[str, ...] = ()
    draft: int = 0

    def as_form(self) -> bytes:
        """The report as the bytes of a form that was filled in here: nothing that is written in a
        field can be taken for a heading or for another field.
        """
        content = {
            FORM_MARK: 1,
            "draft": self.draft,
            "activity": self.activity,
            "period": self.period,
            "keys": self.keys,
            "rows": [row for grid in self.tables for row in grid.rows],
            "sections": [vars(section) for section in self.sections],
        }
        return json.dumps(content, ensure_ascii=False, indent=1).encode()

    @property
    def texts(self) -> Row:
        """Every text of a form as it was typed."""
        cells = (cell for grid in self.tables for row in grid.rows for cell in row)
        lines = (line for section in self.sections for line in section.lines)
        keys = (words for _, words in self.keys)
        return (self.activity or "", self.period or "", *keys, *cells, *lines)

    @classmethod
    def of_form(cls, content: bytes) -> "ActivityReport":
        """The report that `as_form` gave the bytes of. Raises ValueError for any others."""
        try:
            form = json.loads(content)
            rows = tuple(_texts(row, _FORM_COLUMNS) for row in form["rows"])
            sections = tuple(
                Section(one["name"], _heading(one), _texts(one["lines"]))
                for one in form["sections"]
            )
            activity, period = _texts((form["activity"], form["period"]))
            keys = tuple(_texts(row, 2) for row in form["keys"])
            if [name for name, _ in keys] != list(FORM_KEYS):
                raise TypeError(keys)
            draft = int(form["draft"])
        except (KeyError, TypeError, OverflowError, RecursionError) as error:
            raise ValueError(str(error)) from error
        tables = (Grid(rows),) if rows else ()
        return cls(activity, period, keys, tables, sections, draft=draft)


def _heading(section: Mapping[str, object]) -> str:
    heading = SECTIONS[str(section["name"])].heading
    if section["heading"] != heading:
        raise TypeError(section)
    return heading


def _texts(texts: Collection[object], count: int | None = None) -> Row:
    is_row = not isinstance(texts, str) and all(isinstance(one, str) for one in texts)
    if not is_row or count not in (None, len(texts)):
        raise TypeError(texts)
    row = tuple(map(str, texts))
    if any(map(_UNKEPT.search, row)):
        raise TypeError(row)
    return row
