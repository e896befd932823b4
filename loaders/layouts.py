"""Tables in, entries out: one interpreter for every layout, led by the roles of the columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.areas import Areas
from loaders.cells import (
    CellReading,
    Figure,
    Scope,
    read_cell,
    read_number_cell,
    read_quarters_in_order,
)
from loaders.columns import Column, Role
from loaders.criteria import WordedTarget, target_of
from loaders.entries import Entry
from loaders.messages import Finding, finding
from loaders.periods import Period, read_period
from loaders.places import address
from loaders.sheets import CellKind
from loaders.spelling import one_line, plain
from loaders.tables import Table, sheet_title

MUNICIPALITY = "Kommunen"

_READ_ROLES = (
    Role.TARGET,
    Role.ACTUAL,
    Role.YEAR_TO_DATE,
    Role.AREA_FIGURE,
    Role.INDICATOR_FIGURE,
    Role.BASELINE,
    Role.MUNICIPAL_BASELINE,
)
_WHOLE_PLAN = ("hele planen", "helhedsplanen", "i alt", "ialt", "alle områder", "alle")
_AREA_IN_LABEL = re.compile(r"\(([^()]+)\)\s*[.:*]*$|^([A-ZÆØÅ]{1,3}\d?)\s*:")
_WORD_ROLES = {Role.NOTE: "", Role.LONG_TERM_GOAL: "Delmål: ", Role.SOURCE: "Kilde: "}
_QUARTER_IN_TITLE = re.compile(r"\b[QK]([1-4])\b")
_SHARE_WORDS = re.compile(r"%|\bprocent|\bandel", re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """What holds for the whole file: its areas and the period it reports on.

    A period that was chosen goes before what stands above a single table. `last_quarter` is the
    newest quarter with figures: a yearly report's totals are totals up to it.
    """

    areas: Areas
    period: Period | None
    is_period_chosen: bool = False
    benchmark: str | None = None
    last_quarter: int = 4


@dataclass
class Reading:
    """What is read so far; `findings` also holds what could not be read."""

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def layout_of(tables: Sequence[Table]) -> str:
    """The name of what most of the tables are."""
    names = [_table_layout(table) for table in tables]
    return max(dict.fromkeys(names), key=names.count)


def _table_layout(table: Table) -> str:
    if is_tidy(table):
        return "tidy"
    roles = {column.role for column in table.columns}
    if roles & {Role.BASELINE, Role.MUNICIPAL_BASELINE}:
        return "baseline"
    if len([c for c in table.columns if c.role is Role.ACTUAL and c.period]) >= 2:
        return "quarter_columns"
    if Role.AREA_FIGURE in roles or any(column.area for column in table.columns):
        return "area_columns"
    return "activity_sheets"


def is_tidy(table: Table) -> bool:
    """Whether a table has one figure per row, with its period beside it."""
    return table.column(Role.VALUE) is not None


def last_quarter_with_figures(tables: Sequence[Table]) -> int | None:
    """The newest quarter whose column holds anything, over all tables with quarters as columns."""
    quarters = [
        column.period.quarter
        for table in tables
        for column in table.columns
        if column.role is Role.ACTUAL and column.period is not None and column.period.quarter
        if any(table.sheet.text(row, column.index) for row in table.rows)
    ]
    return max(quarters, default=None)


def read_wide(table: Table, report: Report, reading: Reading) -> None:
    """Add the entries and findings of a table with several figures to a row."""
    _WideTable(table, report, reading).read()


@dataclass
class _WideTable:
    table: Table
    report: Report
    reading: Reading

    def read(self) -> None:
        table = self.table
        activity = table.context.activity
        if activity is None and table.column(Role.ACTIVITY) is None:
            activity = sheet_title(table.sheet)
            code = "missing_activity" if activity is None else "activity_from_sheet"
            self._notice(code, table.header_row, 0)
            if activity is None:
                return
        self._notice_columns()
        self._read_header_figures(activity or "")
        words_hold_targets = table.column(Role.TARGET) is None and table.column(Role.ACTUAL)
        has_quarters = len([c for c in table.columns if c.role is Role.ACTUAL and c.period]) > 1
        focus_area = table.context.focus_area
        indicator = ""
        for row in table.rows:
            activity = one_line(table.text(row, Role.ACTIVITY)) or activity
            focus_area = one_line(table.text(row, Role.FOCUS_AREA)) or focus_area
            label = one_line(table.text(row, Role.INDICATOR))
            indicator = label or (indicator if table.column(Role.AREA) else "")
            origin = _Origin(row, activity or "", focus_area, indicator)
            if words_hold_targets and has_quarters and label:
                self._read_worded_target(origin)
            for column in table.columns:
                if column.role in _READ_ROLES:
                    self._read_cell(origin, column)

    @property
    def _period(self) -> Period | None:
        """The period the table reports on: chosen, else named beside its criteria or above it, else
        the file's.
        """
        if self.report.is_period_chosen:
            return self.report.period
        criteria = self.table.column(Role.INDICATOR)
        named = criteria.period if criteria else None
        return named or self.table.context.period or self.report.period

    @property
    def _quarters(self) -> list[int]:
        """The quarters that the line above the table gives as the order inside its cells: `Q1, Q2
        (Q3)`.
        """
        quarters = [int(number) for number in _QUARTER_IN_TITLE.findall(self.table.title or "")]
        return quarters if len(quarters) > 1 else []

    def _notice(self, code: str, row: int, column: int, **fields: str) -> None:
        sheet = self.table.sheet
        raw = sheet.text(row, column)
        self.reading.findings.append(
            finding(code, sheet.name, address(row, column), raw or None, **fields)
        )

    def _notice_columns(self) -> None:
        """Say which headers are not understood, and which speak of a month."""
        table = self.table
        for column in table.columns:
            is_empty = not any(table.sheet.text(row, column.index) for row in table.rows)
            if column.role is Role.UNKNOWN and column.header.strip() and not is_empty:
                self._notice("unknown_column", table.header_row, column.index)
            if column.role is Role.ACTUAL and column.says_month:
                self._notice("month_in_quarter", table.header_row, column.index)

    def _read_header_figures(self, activity: str) -> None:
        """A figure in a header (`Årsmål: 25`) belongs to the criterion that stands in the header
        row.
        """
        table = self.table
        for column in table.columns:
            if column.own_figure is not None:
                label = one_line(table.sheet.text(table.header_row, 0))
                origin = _Origin(table.header_row, activity, table.context.focus_area, label)
                self._add(origin, column, read_cell(column.own_figure, self.report.areas))

    def _read_worded_target(self, origin: "_Origin") -> None:
        """Take the target from the criterion's own words; several are asked about, never chosen
        among.
        """
        table = self.table
        neighbours = [
            one_line(table.text(row, Role.INDICATOR))
            for row in table.rows
            if (one_line(table.text(row, Role.ACTIVITY)) or origin.activity) == origin.activity
        ]
        column = table.column(Role.INDICATOR)
        if column is None:
            return
        target = target_of(origin.indicator, neighbours)
        if isinstance(target, WordedTarget):
            reading = CellReading((_worded_figure(target),))
            self._add(origin, replace(column, role=Role.TARGET), reading)
            self._notice_once("target_from_words")
        elif target:
            words = " og ".join(option.words for option in target)
            self._notice("several_targets", origin.row, column.index, targets=words)

    def _notice_once(self, code: str) -> None:
        if not any(finding.code == code for finding in self.reading.findings):
            self.reading.findings.append(finding(code))

    def _read_cell(self, origin: "_Origin", column: Column) -> None:
        table = self.table
        text = table.sheet.text(origin.row, column.index)
        if not text:
            return
        kind = table.sheet.kind(origin.row, column.index)
        is_share = column.role is not Role.INDICATOR_FIGURE and (
            _SHARE_WORDS.search(origin.indicator) is not None
        )
        unit = "procent" if is_share else None
        reading = read_quarters_in_order(text, quarters) if (quarters := self._quarters) else None
        if reading is None and kind is CellKind.NUMBER:
            reading = read_number_cell(text, unit)
        elif reading is None:
            reading = read_cell(text, self.report.areas, unit)
        for doubt in reading.doubts:
            self._notice(doubt.code, origin.row, column.index, **dict(doubt.fields))
        self._add(origin, column, reading)

    def _add(self, origin: "_Origin", column: Column, reading: CellReading) -> None:
        """Add an entry for every figure of a cell, with the period and the area that hold."""
        table = self.table
        indicator = column.header if column.role is Role.INDICATOR_FIGURE else origin.indicator
        for figure in reading.figures:
            placed = self._placed(origin, column, figure)
            if placed is None:
                self._notice_missing_period()
                continue
            kind, period = placed
            self.reading.entries.append(
                Entry(
                    plan=one_line(table.text(origin.row, Role.PLAN)) or None,
                    focus_area=origin.focus_area,
                    activity=origin.activity,
                    indicator=one_line(indicator),
                    area=self._area(origin, column, figure),
                    period=period.label,
                    kind=kind,
                    reported_in=(self._period or period).label,
                    value=figure.value,
                    low=figure.low,
                    high=figure.high,
                    approximate=figure.approximate,
                    status=figure.status,
                    unit=figure.unit,
                    note=self._note(origin, figure),
                    raw=table.sheet.text(origin.row, column.index),
                    sheet=table.sheet.name,
                    cell=address(origin.row, column.index),
                )
            )

    def _note(self, origin: "_Origin", figure: Figure) -> str | None:
        """What stands beside the figure, in its cell and in the row's columns of words."""
        beside = {role: one_line(self.table.text(origin.row, role)) for role in _WORD_ROLES}
        notes = [
            figure.note,
            *(prefix + beside[role] for role, prefix in _WORD_ROLES.items() if beside[role]),
        ]
        return "; ".join(note for note in notes if note) or None

    def _notice_missing_period(self) -> None:
        self._notice_once("missing_period")

    def _placed(
        self, origin: "_Origin", column: Column, figure: Figure
    ) -> tuple[str, Period] | None:
        """The kind and the period of a figure; None when the file does not say which period."""
        report = self._period
        year = report.year if report else None
        if column.role in (Role.BASELINE, Role.MUNICIPAL_BASELINE):
            stated = read_period(self.table.text(origin.row, Role.BASELINE_YEAR))
            return _known("baseline", stated or column.period or report)
        named = column.period.in_year(year) if column.period else None
        if figure.quarter is not None:
            in_year = named.year if named else year
            kind = "target" if column.role is Role.TARGET else "actual"
            return _known(kind, Period(in_year, figure.quarter))
        if column.role is Role.TARGET:
            last_year = self.table.context.last_year
            return _known("target", named or Period(year or last_year))
        quarter = named if named and named.quarter else report
        if quarter is not None and quarter.quarter is None:
            quarter = Period(quarter.year, self.report.last_quarter)
        is_to_date = column.role is Role.YEAR_TO_DATE or figure.scope is Scope.TO_DATE
        is_yearly = report is not None and report.quarter is None and not (named and named.quarter)
        if figure.scope is Scope.QUARTER or not (is_to_date or is_yearly):
            return _known("actual", quarter)
        return _known("ytd", quarter)

    def _area(self, origin: "_Origin", column: Column, figure: Figure) -> str | None:
        """The area of a figure: its own label, else its column's, its row's, or the one in the
        row's name.
        """
        if figure.is_total:
            return None
        if column.role is Role.MUNICIPAL_BASELINE:
            return self.report.benchmark or MUNICIPALITY
        in_row = one_line(self.table.text(origin.row, Role.AREA))
        if figure.area or column.area:
            return figure.area or column.area
        if in_row:
            return area_named(in_row, self.report.areas)
        return area_in_label(origin.indicator, self.report.areas)


@dataclass(frozen=True)
class _Origin:
    """The row a figure stands in, and the names that hold for it."""

    row: int
    activity: str
    focus_area: str | None
    indicator: str


def area_named(text: str, areas: Areas) -> str | None:
    """The code of an area named in a cell of its own: None for the whole plan, the text itself if
    nobody knows it.
    """
    if plain(text) in _WHOLE_PLAN:
        return None
    return areas.code(text) or one_line(text)


def area_in_label(label: str, areas: Areas) -> str | None:
    """The code of the area a row's name ends or begins with: `Antal deltagere (R)`."""
    match = _AREA_IN_LABEL.search(label)
    return areas.code(match[1] or match[2]) if match else None


def without_area(label: str, areas: Areas) -> str:
    """A row's name without the area it ends with."""
    match = _AREA_IN_LABEL.search(label)
    if match is None or match[1] is None or areas.code(match[1]) is None:
        return label
    return label[: match.start()].strip()


def _known(kind: str, period: Period | None) -> tuple[str, Period] | None:
    return (kind, period) if period is not None and period.year is not None else None


def _worded_figure(target: WordedTarget) -> Figure:
    unit = "procent" if target.is_percent else None
    note = "læst i kriteriets ord"
    if target.low == target.high:
        return Figure(target.low, unit=unit, note=note)
    return Figure(low=target.low, high=target.high, approximate=True, unit=unit, note=note)
