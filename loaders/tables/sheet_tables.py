"""Where the tables of a file are, and what stands above them: activity, period, areas."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.findings.choices import NOTHING_CHOSEN, Choices
from loaders.grammar.areas import Areas, legend_entries
from loaders.grammar.periods import Period, read_stated_period
from loaders.grammar.spelling import one_line, plain
from loaders.grammar.stated_periods import under_header
from loaders.raw.sheets import LONG, RawFile, Sheet
from loaders.tables.columns import Column, Role
from loaders.tables.headers import HeaderReader

_KEYS = {
    "aktivitet": "activity",
    "aktivitetsnavn": "activity",
    "indsatsområde": "focus_area",
    "kvartal år": "period",
    "kvartal": "period",
    "kvartal og år": "period",
    "periode": "period",
    "år": "period",
    "årstal": "period",
    "skoleår": "period",
    "gældende for perioden": "period",
    "helhedsplan": "plan",
    "plan": "plan",
}
_PLAN_TITLE = re.compile(r"helhedsplan\w*\s+(?:i|for)\s+([A-ZÆØÅ][\w-]+)", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(\d{4})\D*$")
_ONLY_A_PERIOD = re.compile(
    r"(?:(?:kvartals)?(?:rapport|status|opgørelse|afrapportering)(?: for)? )?"
    r"(?:[1-4] (?:kvartal|kvt) \d{4}|[kq][1-4] \d{4}|\d{4} ?[kq][1-4])"
    r"|(?:års(?:rapport|status|opgørelse)(?: for)?|år|året|skoleåret) \d{4}(?: \d{2,4})?"
)
_SHEET_NUMBER = re.compile(r"^\s*\d+[.)]?\s+")


@dataclass(frozen=True)
class Context:
    """What the lines above a table say; `last_year` ends a period of several years.

    `period_text` and `period_row` are what stands for the period, and where.
    """

    plan: str | None = None
    focus_area: str | None = None
    activity: str | None = None
    period: Period | None = None
    period_text: str | None = None
    period_row: int | None = None
    last_year: int | None = None


@dataclass(frozen=True)
class Table:
    """One table: its sheet, the row of its header and the first of the rows around that, its
    columns, the rows of its body, and what stands above it, `title` the nearest.
    """

    sheet: Sheet
    header_row: int
    top_row: int
    columns: tuple[Column, ...]
    rows: Sequence[int]
    context: Context
    title: str | None = None

    def column(self, role: Role) -> Column | None:
        """The first column that holds `role`."""
        return next((column for column in self.columns if column.role is role), None)

    def columns_of(self, role: Role) -> tuple[Column, ...]:
        """Every column that holds `role`."""
        return tuple(column for column in self.columns if column.role is role)

    def period_text(self, row: int) -> str:
        """What the row's columns of periods say together: `2023` and `3` are `2023 3. kvartal`."""
        columns = self.columns_of(Role.PERIOD)
        if len(columns) == 1:
            return under_header(self.text(row, Role.PERIOD), columns[0].header)
        texts = [(column.header, self.sheet.text(row, column.index)) for column in columns]
        return " ".join(under_header(text, header) for header, text in texts if text)

    def text(self, row: int, role: Role) -> str:
        """The row's cell in the column that holds `role`, a merged cell's in all its rows; empty
        without one.
        """
        column = self.column(role)
        if column is None:
            return ""
        text = self.sheet.text(row, column.index)
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
    raw_file: RawFile, areas: Areas, choices: Choices = NOTHING_CHOSEN
) -> Iterator[Table]:
    """Every table of a file whose header is understood, sheet by sheet from the top."""
    for sheet in raw_file.sheets:
        yield from _tables_of_sheet(sheet, areas, choices)


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


def _filled(sheet: Sheet, row: int) -> list[str]:
    return [text for text in map(str.strip, sheet.rows[row]) if text]


def _tables_of_sheet(sheet: Sheet, areas: Areas, choices: Choices) -> Iterator[Table]:
    headers = HeaderReader(sheet, areas, choices).headers()
    is_filled = sheet.filled_rows
    context = Context()
    start = 0
    for header, following in zip(headers, [*headers[1:], None], strict=False):
        title = None
        for row in range(start, header.top_row):
            line = _filled(sheet, row)
            named = with_line(context, line, row, choices)
            is_title = named == context and len(line) == 1 and not legend_entries(line[0])
            title = one_line(line[0]) if is_title else title
            context = named
        end = _context_start(sheet, following.top_row) if following else len(sheet.rows)
        has_activity = context.activity is not None and not _is_quarterly(header.columns)
        yield Table(
            sheet,
            header.row,
            header.top_row,
            header.columns,
            _body(is_filled, header.first_body_row, end),
            context if has_activity or title is None else replace(context, activity=title),
            title,
        )
        start = max(end, header.first_body_row)


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


def with_line(
    context: Context, line: list[str], row: int | None = None, choices: Choices = NOTHING_CHOSEN
) -> Context:
    """The context after one more line above a table, its non-empty cells given."""
    if not line:
        return context
    key, colon, rest = line[0].partition(":")
    field = _KEYS.get(plain(key))
    value = one_line(rest) if rest.strip() else one_line(line[1]) if len(line) > 1 else ""
    if field == "period" and value:
        last = _LAST_YEAR.search(value)
        return replace(
            context,
            period=read_stated_period(choices.periods.get(plain(value), value)),
            period_text=value,
            period_row=row,
            last_year=int(last[1]) if last else None,
        )
    if field is not None and value and (colon or len(line) == 2):
        return replace(context, **{field: value})
    period = _period_alone(line[0]) if len(line) == 1 and context.period is None else None
    if period is not None:
        return replace(context, period=period)
    title = _PLAN_TITLE.search(line[0]) if len(line) == 1 and context.plan is None else None
    return replace(context, plan=title[1]) if title else context


def _period_alone(text: str) -> Period | None:
    """The period that a line names and says nothing else: `Kvartalsrapport 3. kvartal 2023`."""
    if _ONLY_A_PERIOD.fullmatch(plain(text)) is None:
        return None
    period = read_stated_period(text)
    return period if period is not None and period.year else None


def sheet_title(sheet: Sheet) -> str | None:
    """The sheet's name without its number, as the name of an activity."""
    return one_line(_SHEET_NUMBER.sub("", sheet.name)) if sheet.name else None
