"""A written report as it stands in a document: its lines and tables, and the parts they make up."""

from dataclasses import dataclass, field

Row = tuple[str, ...]


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


Block = Line | Grid | UnreadRow


@dataclass(frozen=True)
class Document:
    """What a document holds from the top, and the codes of what its reader noticed.

    `is_wrapped` says that lines end where the page did: a sentence may run over several of them.
    """

    blocks: tuple[Block, ...]
    codes: tuple[str, ...] = ()
    is_wrapped: bool = False


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
    words between them, `unread_headers` the headers of tables that stand as lines of words.
    """

    activity: str | None
    period: str | None = None
    keys: tuple[Row, ...] = ()
    tables: tuple[Grid, ...] = ()
    sections: tuple[Section, ...] = ()
    unread: tuple[UnreadRow, ...] = ()
    unread_headers: tuple[str, ...] = ()
