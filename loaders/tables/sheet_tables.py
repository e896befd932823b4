"""Where the tables of a file are, and what stands above them: activity, period, areas."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from domain.periods import Period
from domain.spelling import one_line, plain
from loaders.findings.choices import NOTHING_CHOSEN, Choices
from loaders.grammar.areas import Areas, legend_entries
from loaders.raw.sheets import LONG, RawFile, Sheet
from loaders.tables.carried_down import carried_down
from loaders.tables.columns import Column
from loaders.tables.context_lines import Context, is_key, with_line
from loaders.tables.headers import Header, HeaderReader
from loaders.tables.roles import FIGURE_ROLES, Role
from loaders.tables.sheet_names import NameParts, parts_of_name
from loaders.tables.stated_periods import under_header

_YEAR_AT_END = re.compile(r"(?<![\d./-])\b(20\d\d)\)?$")
# A line with more cells than this is no title.
_MOST_TITLES = 3


@dataclass(frozen=True)
class Table:
    """One table: its sheet, the row of its header and the first of the rows around that, its
    columns, the rows of its body, and what stands above it, `title` the nearest; `sheet_activity`
    is what its sheet's name says of an activity.
    """

    sheet: Sheet
    header_row: int
    top_row: int
    columns: tuple[Column, ...]
    rows: Sequence[int]
    context: Context
    title: str | None = None
    sheet_activity: str | None = None

    def column(self, role: Role) -> Column | None:
        """The first column that holds `role`."""
        return next((column for column in self.columns if column.role is role), None)

    def columns_of(self, role: Role) -> tuple[Column, ...]:
        """Every column that holds `role`."""
        return tuple(column for column in self.columns if column.role is role)

    def different_texts(self, role: Role) -> int:
        """How many different texts stand in the column that holds `role`."""
        column = self.column(role)
        return self.sheet.column_texts(column.index, self.rows).n_unique() if column else 0

    def through(self, sheet: Sheet) -> "Table":
        """The table, if all rows below its header belonged to it in the whole of its sheet."""
        first = self.rows[0] if self.rows else self.header_row + 1
        return replace(self, sheet=sheet, rows=range(first, len(sheet.rows)))

    def period_text(self, row: int) -> str:
        """What the row's columns of periods say together: `2023` and `3` are `2023 3. kvartal`."""
        columns = self.columns_of(Role.PERIOD)
        if len(columns) == 1:
            return under_header(self.text(row, Role.PERIOD), columns[0].header)
        texts = [(column.header, self._text(row, column)) for column in columns]
        return " ".join(under_header(text, header) for header, text in texts if text)

    def text(self, row: int, role: Role) -> str:
        """The row's cell in the column that holds `role`, a merged cell's in all its rows; empty
        without one.
        """
        column = self.column(role)
        if column is None:
            return ""
        return self._text(row, column)

    def _text(self, row: int, column: Column) -> str:
        text = self.sheet.text(row, column.index) or self._carried.get((row, column.index), "")
        if text or not self.sheet.merged:
            return text
        return next(
            (
                self.sheet.text(area.first_row, area.first_column)
                for area in self.sheet.merged
                if area.first_column == column.index and area.first_row < row <= area.last_row
            ),
            "",
        )

    @cached_property
    def _carried(self) -> dict[tuple[int, int], str]:
        """What stands once, above the blank cells that it holds for: periods and areas to the left
        of the criteria.
        """
        criteria = self.column(Role.INDICATOR)
        if criteria is None or len(self.rows) >= LONG:
            return {}
        left = [column for column in self.columns if column.index < criteria.index]
        periods = [column.index for column in left if column.role is Role.PERIOD]
        areas = [column.index for column in left if column.role is Role.AREA]
        years = [one.index for one in left if plain(one.header) in ("år", "årstal")]
        carried = carried_down(self.sheet, self.rows, periods, years=years)
        return carried | carried_down(self.sheet, self.rows, areas[:1], criteria.index)


def explained_areas(raw_file: RawFile, areas: Areas) -> Areas:
    """The areas known beforehand and those a legend in the file explains (`R= Ringparken, S=
    Sydbyen`).
    """
    for sheet in raw_file.sheets:
        texts = sheet.distinct_texts
        for text in texts.filter(texts.str.contains("=", literal=True)):
            for code, name in legend_entries(text):
                areas = areas.with_area(code, name)
    return areas


def tables_in(
    raw_file: RawFile,
    areas: Areas,
    choices: Choices = NOTHING_CHOSEN,
    activities: Collection[str] = (),
) -> Iterator[Table]:
    """Every table of a file whose header is understood, sheet by sheet from the top; `activities`
    are the names of the plan's, in plain spelling.
    """
    for sheet in raw_file.sheets:
        yield from _SheetReader(sheet, areas, choices, activities).tables()


def plan_named_in(raw_file: RawFile) -> str | None:
    """The plan a line of the file names: `Helhedsplan: …`, `Den boligsociale helhedsplan i …`."""
    lines = [list(row) for report in raw_file.reports for row in report.keys]
    for sheet in raw_file.sheets:
        lines += [_filled(sheet, row) for row in range(min(len(sheet.rows), 20))]
    plans = (with_line(Context(), line).plan for line in lines)
    return next((plan for plan in plans if plan is not None), None)


def plan_in_column(tables: Sequence[Table]) -> str | None:
    """The first plan that a column of plans names."""
    for table in tables:
        texts = (table.text(row, Role.PLAN) for row in table.rows if table.column(Role.PLAN))
        named = next(filter(None, texts), None)
        if named is not None:
            return named
    return None


def stated_columns(texts: Sequence[str]) -> set[int]:
    """The columns of a row that hold keys (`Plan:`, `Aktivitet:`) and the values after them."""
    filled = [column for column, text in enumerate(texts) if text.strip()]
    stated: set[int] = set()
    for place, column in enumerate(filled):
        if is_key(texts[column]):
            has_value = bool(texts[column].partition(":")[2].strip())
            stated |= set(filled[place : place + 2 - has_value])
    return stated


def _filled(sheet: Sheet, row: int) -> list[str]:
    return [text for text in map(str.strip, sheet.rows[row]) if text]


@dataclass(frozen=True)
class _SheetReader:
    """Reads the tables of one sheet, with what stands above each and what the sheet is called."""

    sheet: Sheet
    areas: Areas
    choices: Choices
    activities: Collection[str]

    def tables(self) -> Iterator[Table]:
        sheet = self.sheet
        headers = HeaderReader(sheet, self.areas, self.choices).headers()
        is_filled = sheet.filled_rows
        named = self._parts(sheet.name or "")
        context = Context()
        start, above = 0, range(0)
        for place, header in enumerate(headers):
            following = next((one for one in headers[place:] if one.row > header.row), None)
            beside = [one for one in headers if one.row == header.row]
            above = range(start, header.top_row) if header is beside[0] else above
            title = None
            for row in above:
                context, stated = self._with_row(context, row, header if beside[1:] else None)
                title = stated or title
            end = _context_start(sheet, following.top_row) if following else len(sheet.rows)
            yield Table(
                sheet,
                header.row,
                header.top_row,
                self._with_criteria(header, context, named),
                _body(is_filled, header.first_body_row, end),
                self._of_table(context, title, named, header.columns),
                title,
                named.activity,
            )
            start = max(end, header.first_body_row) if header is beside[-1] else start

    def _parts(self, name: str) -> NameParts:
        return parts_of_name(name, self.areas, self.activities)

    def _with_criteria(
        self, header: Header, context: Context, named: NameParts
    ) -> tuple[Column, ...]:
        """The columns with that of activities as the one of criteria, where no other is and the
        lines above or the sheet's name say which activity they all belong to.
        """
        roles = {column.role for column in header.columns}
        above = context.activity or named.activity
        if roles & {Role.INDICATOR, Role.INDICATOR_FIGURE} or not self._is_known(above):
            return header.columns
        rows = range(header.first_body_row, min(len(self.sheet.rows), header.first_body_row + 50))
        return tuple(
            replace(column, role=Role.INDICATOR)
            if column.role is Role.ACTIVITY
            and not any(self._is_known(self.sheet.text(row, column.index)) for row in rows)
            else column
            for column in header.columns
        )

    def _is_known(self, name: str | None) -> bool:
        return plain(name or "") in self.activities

    def _with_row(
        self, context: Context, row: int, beside: Header | None
    ) -> tuple[Context, str | None]:
        """The context after one more row above a table, and the title that stands there; above one
        `beside` others, its own part of the row.
        """
        line = _filled(self.sheet, row)
        if beside is not None and with_line(Context(), line) == Context():
            texts = [self.sheet.text(row, column.index) for column in beside.columns]
            line = [text for text in texts if text]
        named = with_line(context, line, row, self.choices)
        if named != context or not line or legend_entries(line[0]) or len(line) > _MOST_TITLES:
            return named, None
        parts = [self._parts(text) for text in line]
        if len(line) > 1 and not any(one.period or one.area for one in parts):
            return context, None
        for one in parts:
            is_open = context.period is None or context.period_row is None
            if one.period is not None and is_open and (one.period.quarter or not context.period):
                context = replace(context, period=one.period)
            if one.area is not None:
                context = replace(context, area=one.area)
        titles = [text for text, one in zip(line, parts, strict=True) if one.activity]
        return context, one_line(titles[0]) if titles else None

    def _of_table(
        self, context: Context, title: str | None, named: NameParts, columns: tuple[Column, ...]
    ) -> Context:
        """What holds for a table: the lines above it, its title, else the sheet's name, else what
        stands over its names: `Fritidsjob 2024`.
        """
        has_activity = context.activity is not None and not _is_quarterly(columns)
        if title is not None and not has_activity:
            parts = self._parts(title)
            is_whole = parts.period is None and parts.area is None
            name = title if is_whole and parts.activity else parts.activity
            if not self._is_known(name) and self._is_known(named.activity):
                name = None
            context = replace(context, activity=name)
        corner = self._corner(columns)
        if context.activity is None and self._is_known(corner.activity):
            context = replace(context, activity=corner.activity)
        return replace(
            context,
            period=_within(context, named.period) or corner.period,
            area=context.area or named.area,
        )

    def _corner(self, columns: tuple[Column, ...]) -> NameParts:
        """What the heading over a table's names says of all of it: the activity, and the year of
        quarters and months that stand beside it without one.
        """
        if not columns or columns[0].role in FIGURE_ROLES:
            return NameParts()
        heading = one_line(columns[0].header)
        lacks_year = any(one.period is not None and one.period.year is None for one in columns)
        year = _YEAR_AT_END.search(heading) if lacks_year else None
        return replace(self._parts(heading), period=Period(int(year[1])) if year else None)


def _within(context: Context, named: Period | None) -> Period | None:
    """The period above a table, else the one in its sheet's name; that one's quarter in the year
    above.
    """
    stated = context.period
    if stated is None:
        return named if context.period_text is None else None
    is_year = stated.quarter is None and not stated.is_goal_year
    is_quarter_of_it = named is not None and named.quarter and named.year in (None, stated.year)
    return named.within(stated) if named is not None and is_year and is_quarter_of_it else stated


def _body(is_filled: Sequence[bool], first: int, end: int) -> Sequence[int]:
    """The rows that hold anything from `first` to `end`."""
    if end - first >= LONG and all(is_filled[first:end]):
        return range(first, end)
    return tuple(row for row in range(first, end) if is_filled[row])


def _is_quarterly(columns: tuple[Column, ...]) -> bool:
    """Whether the columns are the quarters of a year; such a table stands under its own activity's
    name.
    """
    quarters = [column for column in columns if column.period and column.period.quarter]
    return len(quarters) >= 3


def _context_start(sheet: Sheet, header_row: int) -> int:
    """The first of the blank and lone lines that stand right above a header."""
    row = header_row
    while row > 0 and (
        len(_filled(sheet, row - 1)) <= 1
        or with_line(Context(), _filled(sheet, row - 1)) != Context()
    ):
        row -= 1
    return row
