"""The count that holds for every file: each figure in it is read, asked about or told of; what is
left over becomes a finding with its cells.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import polars as pl

from domain.places import address, addresses_in, column_letters, row_and_column, together
from domain.spelling import plain
from loaders.findings.choices import Question
from loaders.findings.messages import Finding, finding, named_first
from loaders.grammar.cells import read_cell
from loaders.grammar.periods import read_stated_period
from loaders.raw.sheets import CellKind, FrameRows, RawFile, Sheet
from loaders.tables.columns import Column
from loaders.tables.layouts import is_tidy
from loaders.tables.roles import FIGURE_ROLES, Role
from loaders.tables.sheet_tables import Table, stated_columns
from wording import formats

Place = tuple[str | None, str]

_MOST_CRITERIA = 2000
# The most cells that one finding names.
_NAMED = 40
_LONGEST = 40
# What is said of a cell of labels or of a header, and takes its row, its column or its table out.
_OF_A_ROW = {
    "ambiguous_period",
    "missing_activity",
    "missing_indicator",
    "period_left_out",
    "row_set_aside",
    "similar_name",
    "unknown_kind",
    "unreadable_period",
}
_OF_A_COLUMN = {"quarter_or_year_target", "similar_name", "unknown_column"}
_OF_A_SHEET = {"hidden_sheet_left_out", "hidden_sheet_waits", "very_hidden_sheet"}
_OF_A_TABLE = {"activity_not_named", "missing_activity"}
# A number alone in one of these is no name.
_NAMES = {Role.FOCUS_AREA, Role.ACTIVITY, Role.INDICATOR, Role.LONG_TERM_GOAL}
_LABELS = frozenset(Role) - _NAMES - FIGURE_ROLES - {Role.UNKNOWN, Role.LOW, Role.HIGH}
_HAS_DIGIT = r"\d"
_ONLY_A_NUMBER = r"^\d[\d., ]*%?$"
_NAMES_A_PERIOD = re.compile(r"[^\W\d_]|(?:19|20)\d{2}")


def names_of_no_report(tables: Iterable[Table]) -> Iterator[Finding]:
    """An error for each table with more criteria than any plan has: its rows are something else,
    and would take minutes to be held against each other.
    """
    for table in tables:
        count = table.different_texts(Role.INDICATOR)
        column = table.column(Role.INDICATOR)
        if column is not None and count > _MOST_CRITERIA:
            place = (table.sheet.name, address(table.header_row, column.index))
            yield finding(
                "too_many_criteria",
                *place,
                column.header,
                count=formats.number(count),
                most=formats.number(_MOST_CRITERIA),
            )


def figures_left_over(
    raw_file: RawFile,
    tables: Sequence[Table],
    entries: pl.DataFrame,
    findings: Iterable[Finding],
    questions: Iterable[Question],
    compared: Iterable[Place],
    names: Collection[str],
) -> Iterator[Finding]:
    """A warning for each column, and for what stands outside the tables of each sheet, with figures
    that nothing came of.

    `entries` are the figures that were read, `compared` the cells of sums that are only held
    against their rows, `names` those of the plan, in plain spelling: a number in one is no figure.
    """
    mentions = _Mentions.of(findings, questions)
    compared_cells: dict[str | None, list[str]] = {}
    for name, cell in compared:
        compared_cells.setdefault(name, []).extend(addresses_in(cell))
    for sheet in raw_file.sheets:
        sheet_tables = [table for table in tables if table.sheet is sheet]
        of_sheet = pl.col("sheet").eq_missing(pl.lit(sheet.name, pl.String))
        compared_here = compared_cells.get(sheet.name, [])
        read = pl.concat(
            [entries.filter(of_sheet)["cell"], pl.Series(compared_here, dtype=pl.String)]
        )
        for table in sheet_tables:
            yield from _left_in_table(table, read, mentions)
        if not mentions.sheets.get(sheet.name, set()) & _OF_A_SHEET:
            yield from _left_outside(sheet, sheet_tables, mentions, names)


@dataclass
class _Mentions:
    """What was said and asked: the codes at each cell, and those of the whole file."""

    cells: dict[str | None, dict[tuple[int, int], set[str]]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    sheets: dict[str | None, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, findings: Iterable[Finding], questions: Iterable[Question]) -> "_Mentions":
        mentions = cls()
        for item in findings:
            mentions.codes.add(item.code)
            mentions.sheets.setdefault(item.sheet, set()).add(item.code)
            mentions._add(item.sheet, item.cell, item.code)
        for question in questions:
            mentions._add(question.sheet, question.cell, question.subject)
        return mentions

    def _add(self, sheet: str | None, place: str | None, code: str) -> None:
        cells = self.cells.setdefault(sheet, {})
        for cell in addresses_in(place) if place else ():
            if re.fullmatch(r"[A-Z]+[1-9]\d*", cell):
                cells.setdefault(row_and_column(cell), set()).add(code)

    def of_sheet(self, sheet: Sheet) -> dict[tuple[int, int], set[str]]:
        """The codes at each cell of a sheet."""
        return self.cells.get(sheet.name, {})


def _left_in_table(table: Table, read: pl.Series, mentions: _Mentions) -> Iterator[Finding]:
    mentioned = mentions.of_sheet(table.sheet)
    first_body_row = table.rows[0] if table.rows else table.header_row + 1
    headers = {
        column: codes
        for (row, column), codes in mentioned.items()
        if table.header_row <= row < first_body_row
    }
    if any(codes & _OF_A_TABLE for codes in headers.values()):
        return
    roles = {column.index: column for column in table.columns}
    mentioned_rows = {
        row
        for (row, column), codes in mentioned.items()
        if codes & _OF_A_ROW and row >= first_body_row
    }
    for index in range(_width(table)):
        column = roles.get(index, Column(index, "", Role.UNKNOWN))
        if column.role in _LABELS or column.open_periods:
            continue
        if headers.get(index, set()) & _OF_A_COLUMN:
            continue
        is_dated = column.role in FIGURE_ROLES and not is_tidy(table)
        if is_dated and "missing_period" in mentions.codes:
            continue
        mentioned_cells = {row for row, place in mentioned if place == index} | mentioned_rows
        if index not in roles:
            mentioned_cells |= {row for (row, _), codes in mentioned.items() if "long_row" in codes}
        rows = _left_in_column(table, column, read, mentioned_cells)
        if rows:
            cells = [address(row, index) for row in rows]
            yield _left_over(table.sheet, cells, column.header.strip())


def _left_in_column(
    table: Table, column: Column, read: pl.Series, mentioned_rows: set[int]
) -> list[int]:
    """The rows of a column with figures that nothing came of."""
    texts = table.sheet.column_texts(column.index, table.rows)
    pattern = _ONLY_A_NUMBER if column.role in _NAMES else _HAS_DIGIT
    if not texts.unique().str.contains(pattern).any():
        return []
    frame = pl.DataFrame({"row": pl.Series(table.rows, dtype=pl.Int64), "text": texts})
    frame = frame.filter(pl.col("text").str.contains(pattern))
    letters = pl.lit(column_letters(column.index))
    frame = frame.with_columns(cell=pl.format("{}{}", letters, pl.col("row") + 1))
    frame = frame.join(read.unique().to_frame("cell"), on="cell", how="anti", maintain_order="left")
    open_rows = [(row, text) for row, text, _ in frame.iter_rows() if row not in mentioned_rows]
    if column.role in FIGURE_ROLES | _NAMES or column.header.strip():
        return [row for row, _ in open_rows]
    figures = [row for row, text in open_rows if _is_figure(table.sheet, row, column.index)]
    return [] if _are_ordinals([text for _, text in open_rows]) else figures


def _left_outside(
    sheet: Sheet, tables: Sequence[Table], mentions: _Mentions, names: Collection[str]
) -> Iterator[Finding]:
    """A warning for the figures that stand in no table and no header of one, and in no name."""
    in_tables: set[int] = set()
    for table in tables:
        last = table.rows[0] if table.rows else table.header_row + 1
        in_tables |= set(range(table.top_row, last))
        in_tables |= set(table.rows)
    mentioned = mentions.of_sheet(sheet)
    cells = [
        address(row, column)
        for row in range(len(sheet.rows))
        if row not in in_tables
        for column, text in enumerate(sheet.rows[row])
        if text and (row, column) not in mentioned and _is_figure(sheet, row, column)
        if plain(text) not in names and column not in stated_columns(sheet.rows[row])
    ]
    if cells:
        yield _left_over(sheet, cells, None)


def _left_over(sheet: Sheet, cells: Sequence[str], header: str | None) -> Finding:
    """The finding of figures under a header, under none (an empty one), or outside every table."""
    code = {None: "figures_outside_tables", "": "figures_without_header"}.get(
        header, "figures_left_over"
    )
    place = together(cells[:_NAMED])
    return finding(code, sheet.name, place, header or None, cells=named_first(cells, 8))


def _is_figure(sheet: Sheet, row: int, column: int) -> bool:
    """Whether a cell holds a figure and nothing else; a period or a date is none."""
    text = sheet.text(row, column)
    if not re.search(_HAS_DIGIT, text) or len(text) > _LONGEST:
        return False
    kind = sheet.kind(row, column)
    is_dated = _NAMES_A_PERIOD.search(text) and read_stated_period(text) is not None
    if kind is CellKind.DATE or is_dated:
        return False
    reading = read_cell(text)
    return not reading.doubts and all(figure.has_value for figure in reading.figures)


def _are_ordinals(texts: Sequence[str]) -> bool:
    """Whether a column only numbers its rows: 1, 2, 3 …"""
    numbers = [text.rstrip(".") for text in texts]
    return len(numbers) > 1 and numbers == [str(place) for place in range(1, len(numbers) + 1)]


def _width(table: Table) -> int:
    """How many columns the rows of a table have."""
    if isinstance(table.sheet.rows, FrameRows):
        return table.sheet.rows.frame.width
    widest = max((len(table.sheet.rows[row]) for row in table.rows), default=0)
    return max(widest, len(table.columns))
