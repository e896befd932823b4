"""Where the tables of a file are, and what stands above them: activity, period, areas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.areas import Areas, legend_entries
from loaders.columns import (
    FIGURE_ROLES,
    Column,
    Role,
    column_of,
    grouped,
    names_what_is_counted,
    only_says_what_is_counted,
    settled,
)
from loaders.numbers import read_number
from loaders.periods import Period, read_period
from loaders.sheets import RawFile, Sheet
from loaders.spelling import one_line, plain

_KEYS = {
    "aktivitet": "activity",
    "aktivitetsnavn": "activity",
    "indsatsområde": "focus_area",
    "kvartal år": "period",
    "kvartal": "period",
    "periode": "period",
    "gældende for perioden": "period",
    "helhedsplan": "plan",
    "plan": "plan",
}
_PLAN_TITLE = re.compile(r"helhedsplan\w*\s+(?:i|for)\s+([A-ZÆØÅ][\w-]+)", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(\d{4})\D*$")
_SHEET_NUMBER = re.compile(r"^\s*\d+[.)]?\s+")


@dataclass(frozen=True)
class Context:
    """What the lines above a table say; `last_year` ends a period of several years."""

    plan: str | None = None
    focus_area: str | None = None
    activity: str | None = None
    period: Period | None = None
    last_year: int | None = None


@dataclass(frozen=True)
class Table:
    """One table: its sheet, its columns, the rows of its body, and what stands above it, `title`
    the nearest.
    """

    sheet: Sheet
    header_row: int
    columns: tuple[Column, ...]
    rows: tuple[int, ...]
    context: Context
    title: str | None = None

    def column(self, role: Role) -> Column | None:
        """The first column that holds `role`."""
        return next((column for column in self.columns if column.role is role), None)

    def text(self, row: int, role: Role) -> str:
        """The row's cell in the column that holds `role`; empty without one."""
        column = self.column(role)
        return self.sheet.text(row, column.index) if column else ""


def explained_areas(raw_file: RawFile, areas: Areas) -> Areas:
    """The areas known beforehand and those a legend in the file explains (`R= Ringparken, S=
    Sydbyen`).
    """
    for sheet in raw_file.sheets:
        texts = sheet.distinct_texts()
        for text in texts.filter(texts.str.contains("=", literal=True)):
            for code, name in legend_entries(text):
                areas = areas.with_area(code, name)
    return areas


def tables_in(raw_file: RawFile, areas: Areas) -> Iterator[Table]:
    """Every table of a file whose header is understood, sheet by sheet from the top."""
    for sheet in raw_file.sheets:
        yield from _tables_of_sheet(sheet, areas)


def plan_named_in(raw_file: RawFile) -> str | None:
    """The plan a line of the file names: `Helhedsplan: …`, `Den boligsociale helhedsplan i …`."""
    for sheet in raw_file.sheets:
        for row in range(min(len(sheet.rows), 20)):
            context = _with_line(Context(), _filled(sheet, row))
            if context.plan is not None:
                return context.plan
    return None


def _filled(sheet: Sheet, row: int) -> list[str]:
    return [text for text in map(str.strip, sheet.rows[row]) if text]


def _tables_of_sheet(sheet: Sheet, areas: Areas) -> Iterator[Table]:
    headers = _header_rows(sheet, areas)
    is_filled = sheet.filled_rows()
    context = Context()
    start = 0
    for header_row, following in pairwise([*headers, len(sheet.rows)]):
        title = None
        for row in range(start, header_row):
            line = _filled(sheet, row)
            named = _with_line(context, line)
            is_title = named == context and len(line) == 1 and not legend_entries(line[0])
            title = one_line(line[0]) if is_title else title
            context = named
        columns, first_row = _columns(sheet, header_row, areas)
        end = following if following == len(sheet.rows) else _context_start(sheet, following)
        has_activity = context.activity is not None and not _is_quarterly(columns)
        yield Table(
            sheet,
            header_row,
            columns,
            tuple(row for row in range(first_row, end) if is_filled[row]),
            context if has_activity or title is None else replace(context, activity=title),
            title,
        )
        start = max(end, first_row)


def _is_quarterly(columns: tuple[Column, ...]) -> bool:
    """Whether the columns are the quarters of a year; such a table stands under its own activity's
    name.
    """
    quarters = [column for column in columns if column.period and column.period.quarter]
    return len(quarters) >= 3


def _header_rows(sheet: Sheet, areas: Areas) -> list[int]:
    """The rows that are headers; below one with a figure per row, only one over the figures."""
    headers: list[int] = []
    is_figure_row = [False] * len(sheet.rows)
    for row in range(len(sheet.rows)):
        if is_figure_row[row] or row - 1 in headers[-1:]:
            continue
        texts = sheet.rows[row]
        if sum(1 for text in texts if text.strip()) < 2:
            continue
        columns = [column_of(i, text, areas) for i, text in enumerate(texts)]
        if names_what_is_counted(columns) or only_says_what_is_counted(columns):
            headers.append(row)
            values = [column.index for column in columns if column.role is Role.VALUE]
            if values:
                is_figure_row = _figure_rows(sheet, values[0], areas)
            else:
                is_figure_row = [False] * len(sheet.rows)
    return headers


def _figure_rows(sheet: Sheet, value_column: int, areas: Areas) -> list[bool]:
    """For each row whether it is one of those below a header with a figure per row."""
    texts = sheet.column_texts(value_column, range(len(sheet.rows)))
    headers = [text for text in texts.unique() if not _is_figure_text(text, areas)]
    return texts.is_in(headers).not_().to_list()


def _is_figure_text(text: str, areas: Areas) -> bool:
    """Whether a text may stand where a figure does, and is no header of figures itself."""
    return read_number(text) is not None or column_of(0, text, areas).role not in FIGURE_ROLES


def _columns(sheet: Sheet, header_row: int, areas: Areas) -> tuple[tuple[Column, ...], int]:
    """A table's columns and its first body row, one further down under a two-row header."""
    columns = [column_of(i, text, areas) for i, text in enumerate(sheet.rows[header_row])]
    below = header_row + 1
    if below < len(sheet.rows) and _is_second_header(sheet, below, areas):
        members = [column_of(i, text, areas) for i, text in enumerate(sheet.rows[below])]
        group = columns[0]
        combined: list[Column] = []
        for column, member in zip(columns, members, strict=False):
            group = column if column.header.strip() else group
            combined.append(grouped(group, member, areas) if member.header.strip() else column)
        return settled(combined, areas), below + 1
    return settled(columns, areas), below


def _is_second_header(sheet: Sheet, row: int, areas: Areas) -> bool:
    """Whether a row under a header only names areas and totals of the header's groups."""
    texts = sheet.rows[row]
    if not texts or texts[0].strip():
        return False
    members = [column_of(i, text, areas) for i, text in enumerate(texts) if text.strip()]
    parts = (Role.AREA_FIGURE, Role.TOTAL)
    return len(members) >= 2 and all(member.role in parts for member in members)


def _context_start(sheet: Sheet, header_row: int) -> int:
    """The first of the blank and lone lines that stand right above a header."""
    row = header_row
    while row > 0 and (
        len(_filled(sheet, row - 1)) <= 1
        or _with_line(Context(), _filled(sheet, row - 1)) != Context()
    ):
        row -= 1
    return row


def _with_line(context: Context, line: list[str]) -> Context:
    """The context after one more line above a table, its non-empty cells given."""
    if not line:
        return context
    key, colon, rest = line[0].partition(":")
    field = _KEYS.get(plain(key))
    value = one_line(rest) if rest.strip() else one_line(line[1]) if len(line) > 1 else ""
    if field == "period" and value:
        last = _LAST_YEAR.search(value)
        return replace(context, period=read_period(value), last_year=int(last[1]) if last else None)
    if field is not None and value and (colon or len(line) == 2):
        return replace(context, **{field: value})
    title = _PLAN_TITLE.search(line[0]) if len(line) == 1 and context.plan is None else None
    return replace(context, plan=title[1]) if title else context


def sheet_title(sheet: Sheet) -> str | None:
    """The sheet's name without its number, as the name of an activity."""
    return one_line(_SHEET_NUMBER.sub("", sheet.name)) if sheet.name else None
