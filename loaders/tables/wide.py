"""Tables with several figures to a row, read by one interpreter led by the roles of the columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from domain.periods import Period
from domain.places import address
from domain.spelling import one_line, plain
from domain.units import SHARE
from loaders.findings.choices import IGNORED, OF_QUARTER
from loaders.findings.messages import finding
from loaders.grammar.cells import read_cell
from loaders.grammar.criteria import WordedTarget, target_of
from loaders.grammar.figures import CellReading, Figure
from loaders.grammar.periods import read_period, read_stated_period
from loaders.grammar.subtotals import ColumnSums, is_sum_label
from loaders.grammar.units import read_unit, says_fraction, unit_of
from loaders.tables.column_questions import ColumnQuestions
from loaders.tables.columns import Column
from loaders.tables.entries import Entry
from loaders.tables.file_context import (
    CollectedEntries,
    FileContext,
    activity_of_table,
    is_asked_as_area,
    notice_period,
    notice_unknown_units,
    reported_period,
)
from loaders.tables.goal_periods import WaitingGoal, says_a_period, says_no_period
from loaders.tables.kind_and_period import RowContext, kind_and_period, role_in_row
from loaders.tables.labels import (
    area_in_label,
    area_named,
    name_and_remark,
    unknown_areas_in_label,
)
from loaders.tables.period_spans import read_to_date
from loaders.tables.roles import Role
from loaders.tables.row_kinds import ASIDE
from loaders.tables.row_names import RowNames, criterion_of
from loaders.tables.sheet_cells import (
    SheetCell,
    asked_in,
    cell_question,
    findings_of,
    questions_of,
    read_sheet_cell,
)
from loaders.tables.sheet_tables import Table
from loaders.tables.stated_periods import is_of_day, periods_side_by_side, possible_periods
from loaders.tables.title_rows import lines_inside, title_rows
from wording import formats

_READ_ROLES = (
    Role.TARGET,
    Role.QUARTER_TARGET,
    Role.PERIOD_TARGET,
    Role.ACTUAL,
    Role.YEAR_TO_DATE,
    Role.AREA_FIGURE,
    Role.INDICATOR_FIGURE,
    Role.BASELINE,
    Role.MUNICIPAL_BASELINE,
)
_KIND_ROLES = (Role.KIND, Role.AREA, Role.PERIOD)


def read_wide(table: Table, file: FileContext, collected: CollectedEntries) -> None:
    """Add the entries and findings of a table with several figures to a row."""
    _WideTable(table, file, collected).read()


@dataclass(frozen=True)
class _Origin:
    """The row a figure stands in, and what holds for it."""

    row: int
    activity: str
    focus_area: str | None
    indicator: str
    context: RowContext
    remark: str | None = None
    unit: str | None = None
    area_above: str | None = None


@dataclass
class _WideTable:
    table: Table
    file: FileContext
    collected: CollectedEntries

    def read(self) -> None:
        table = self.table
        titles, is_guess = title_rows(table, self.file.activities)
        line_contexts = lines_inside(table, self.file.areas)
        begins_with_title = bool(table.rows) and table.rows[0] in titles
        activity = None if is_guess and begins_with_title else table.context.activity
        if activity is None and table.column(Role.ACTIVITY) is None and not begins_with_title:
            activity = activity_of_table(table, self.file, self.collected)
            if activity is None:
                return
        if is_guess:
            names = ", ".join(titles.values())
            self._notice("activity_from_title_row", table.rows[0], 0, activities=names)
        self._notice_stated_period()
        self._columns.ask()
        self._notice_units()
        self._read_header_figures(activity or "")
        sums = ColumnSums()
        focus_area = table.context.focus_area
        indicator, area = "", None
        for row in table.rows:
            if row in titles or row in line_contexts:
                named = line_contexts.get(row)
                area = (named.area if named else None) or area
                activity = titles.get(row) or (named.activity if named else None) or activity
                focus_area = (named.focus_area if named else None) or focus_area
                indicator, sums = "", ColumnSums()
                continue
            stated = one_line(table.text(row, Role.ACTIVITY))
            label, remark = self._names.name(row)
            if stated and self._names.has_no_criteria:
                label = criterion_of(stated, self.file.indicators)
            groups = (activity or "", focus_area or "", indicator)
            is_named_so = (plain(groups[0]), plain(label)) in self.file.totals
            if not is_named_so and is_sum_label(label or stated, groups):
                whole = sums.take_whole(table.text(row, Role.AREA))
                if whole is None:
                    self._compare_sums(row, label or stated, sums)
                    continue
                stated, label = "", whole
            if stated and plain(stated) != plain(activity or ""):
                indicator = ""
            activity = stated or activity
            focus_area = one_line(table.text(row, Role.FOCUS_AREA)) or focus_area
            indicator = label or (indicator if self._has_several_rows_to_a_criterion else "")
            context = None if self._has_open_area(row, label) else self._row_context(row)
            if context is not None:
                unit = read_unit(table.text(row, Role.UNIT))
                names = (row, activity or "", focus_area, indicator)
                origin = _Origin(*names, context, remark, unit, area)
                self._read_row(origin, label, sums)
                sums.add_area((origin.activity, indicator), table.text(row, Role.AREA))

    def _has_open_area(self, row: int, label: str) -> bool:
        """Whether the row's name ends with what is like an area, which is asked about."""
        column = self.table.column(Role.INDICATOR)
        if column is None:
            return False
        place = (self.table.sheet.name, address(row, column.index))
        texts = unknown_areas_in_label(label, self.file.areas)
        return any(is_asked_as_area(text, place, self.file, self.collected) for text in texts)

    @cached_property
    def _names(self) -> RowNames:
        known = frozenset().union(*self.file.indicators.values())
        return RowNames(self.table, self.file.areas, known)

    @property
    def _has_several_rows_to_a_criterion(self) -> bool:
        """Whether a criterion may stand on the first of its rows alone."""
        label_roles = (Role.AREA, Role.PERIOD, Role.KIND)
        return any(self.table.column(role) is not None for role in label_roles)

    def _read_row(self, origin: _Origin, label: str, sums: ColumnSums) -> None:
        table = self.table
        columns = [column for column in table.columns if column.role in _READ_ROLES]
        needs_name = any(column.role is not Role.INDICATOR_FIGURE for column in columns)
        if not origin.activity or (needs_name and not origin.indicator):
            if any(re.search(r"\d", table.sheet.text(origin.row, c.index)) for c in columns):
                code = "missing_indicator" if origin.activity else "missing_activity"
                self._notice(code, origin.row, columns[0].index)
            return
        has_quarters = len([c for c in columns if c.role is Role.ACTUAL and c.period]) > 1
        named = (plain(origin.activity), plain(origin.indicator))
        if table.column(Role.TARGET) is not None:
            self.collected.criteria_with_targets.add(named)
        elif has_quarters and label and named not in self.collected.criteria_with_targets:
            self._read_worded_target(origin)
        for column in columns:
            reading = self._read_cell(origin, column)
            is_summed = not (
                self._has_several_rows_to_a_criterion or self._names.is_part(origin.row)
            )
            if reading is not None and is_summed:
                sums.add(column.index, reading)

    @cached_property
    def _period(self) -> Period | None:
        return reported_period(self.table, self.file)

    @cached_property
    def _columns(self) -> ColumnQuestions:
        return ColumnQuestions(self.table, self.file, self.collected)

    def _row_context(self, row: int) -> RowContext | None:
        """What holds for the figures of a row; None, and noticed, when its period or kind cannot be
        read.
        """
        table = self.table
        period = None
        kind = self._names.kind(row)
        if kind == ASIDE:
            column = next(one for one in table.columns if one.role in _KIND_ROLES)
            self._notice("row_set_aside", row, column.index)
            return None
        text = table.period_text(row)
        if kind is not None and text:
            named = read_to_date(text) or read_period(text)
            period, text = named and named.within(self._period), ""
        is_total = is_sum_label(text, ())
        if not text and (in_name := self._names.period(row)) is not None:
            period = in_name.within(self._period)
        if text and not is_total:
            periods = self._row_periods[text]
            if len(periods) != 1:
                self._notice_period(text, periods, row, table.columns_of(Role.PERIOD)[0].index)
                return None
            period = periods[0].within(self._period)
        kind_text = table.text(row, Role.KIND)
        kind_column = table.column(Role.KIND)
        if kind_text and kind is None and kind_column is not None:
            self._notice("unknown_kind", row, kind_column.index)
            return None
        return RowContext(
            report_period=self._period,
            row=period,
            kind="ytd" if is_total else kind,
            baseline=read_stated_period(table.text(row, Role.BASELINE_YEAR)),
            last_year=table.context.last_year,
            last_quarter=self.file.last_quarter,
        )

    @cached_property
    def _row_periods(self) -> dict[str, tuple[Period, ...]]:
        """What each text in the columns of periods means beside the others."""
        table = self.table
        texts = {table.period_text(row) for row in table.rows} - {""}
        return periods_side_by_side(texts, self.file.choices.periods)

    def _notice_units(self) -> None:
        column = self.table.column(Role.UNIT)
        if column is not None:
            rows = reversed(self.table.rows)
            places = {self.table.text(row, Role.UNIT): address(row, column.index) for row in rows}
            notice_unknown_units(places, self.table.sheet.name, self.collected)

    def _notice_stated_period(self) -> None:
        """Ask about a period above the table that could be several."""
        context = self.table.context
        text, row = context.period_text, context.period_row
        is_open = context.period is None and not self.file.is_period_chosen
        if is_open and text is not None and row is not None and possible_periods(text):
            self._notice_period(text, possible_periods(text), row, 0)

    def _notice_period(self, text: str, periods: Sequence[Period], row: int, column: int) -> None:
        dated = [period.within(self._period) for period in periods]
        place = (self.table.sheet.name, address(row, column))
        notice_period(text, dated, place, self.file.choices, self.collected)

    def _notice(self, code: str, row: int, column: int, **fields: str) -> None:
        sheet = self.table.sheet
        place = (sheet.name, address(row, column), sheet.text(row, column) or None)
        self.collected.findings.append(finding(code, *place, **fields))

    def _compare_sums(self, row: int, label: str, sums: ColumnSums) -> None:
        """Notice where a row of sums says something else than its rows come to."""
        for column in self.table.columns:
            if column.role not in _READ_ROLES:
                continue
            cell = SheetCell(self.table.sheet, row, column.index)
            if not cell.text:
                continue
            reading = read_sheet_cell(cell, self.file.areas, self.file.choices)
            if sums.is_comparable(column.index, reading):
                self.collected.compared.add(cell.place)
            differing = sums.difference(column.index, reading)
            if differing is not None:
                parts, reported = map(formats.number, differing)
                fields = {"parts": parts, "reported": reported, "label": label}
                self._notice("rows_differ", row, column.index, **fields)
        sums.close_block()

    def _read_header_figures(self, activity: str) -> None:
        """A figure in a header (`Årsmål: 25`) belongs to the criterion that stands in the header
        row.
        """
        table = self.table
        for column in table.columns:
            if column.own_figure is not None:
                row = table.header_row
                label, remark = name_and_remark(table.sheet.text(row, 0))
                context = RowContext(self._period, last_year=table.context.last_year)
                origin = _Origin(row, activity, table.context.focus_area, label, context, remark)
                cell = SheetCell(table.sheet, row, column.index)
                asked = asked_in(column, context, label, None)
                reading = read_cell(column.own_figure, self.file.areas, asked)
                self._add_or_wait(origin, column, cell, reading)

    def _read_worded_target(self, origin: _Origin) -> None:
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
        column = replace(column, role=Role.TARGET)
        cell = SheetCell(table.sheet, origin.row, column.index)
        chosen = self.file.choices.cells.get(cell.place)
        target = target_of(origin.indicator, neighbours)
        if chosen is not None:
            if chosen != IGNORED:
                self._add(origin, column, read_sheet_cell(cell, self.file.areas, self.file.choices))
        elif isinstance(target, WordedTarget):
            self._add(origin, column, CellReading((target.figure,)))
            self._notice_once("target_from_words")
        elif target:
            options = [option.words for option in target]
            self._notice("several_targets", origin.row, column.index, targets=" og ".join(options))
            self.collected.questions.append(cell_question(cell, options))

    def _notice_once(self, code: str, sheet: str | None = None, cell: str | None = None) -> None:
        """Say something once of a sheet, or of the whole file."""
        if not any(one.code == code and one.sheet == sheet for one in self.collected.findings):
            self.collected.findings.append(finding(code, sheet, cell))

    def _read_cell(self, origin: _Origin, column: Column) -> CellReading | None:
        """Read one cell, add its figures and give its reading; None where nothing stands."""
        if column.open_periods:
            return None
        name = column.header if column.role is Role.INDICATOR_FIGURE else origin.indicator
        if not self.table.sheet.text(origin.row, column.index):
            return None
        unit = unit_of(name, origin.unit or column.unit, self.file.shares)
        asked = asked_in(column, origin.context, name, unit)
        is_fraction = says_fraction(self.table.text(origin.row, Role.UNIT))
        place = (self.table.sheet, origin.row, column.index)
        cell = SheetCell(*place, asked, self._names.quarters, is_fraction)
        reading = read_sheet_cell(cell, self.file.areas, self.file.choices)
        self.collected.findings += findings_of(cell, reading)
        self.collected.questions += questions_of(cell, reading)
        self._notice_targets_of_quarters(origin, column, reading)
        return reading if self._add_or_wait(origin, column, cell, reading) else None

    def _add_or_wait(
        self, origin: _Origin, column: Column, cell: SheetCell, reading: CellReading
    ) -> bool:
        """Add a cell's figures; a goal that does not say its period waits until it is said."""
        file = self.file
        is_open = (
            role_in_row(column, origin.context) is Role.TARGET
            and self.table.column(Role.BASELINE) is None
            and says_no_period(column, origin.context.row or self._period, file.choices)
            and cell.asked.unit != SHARE.name
            and not says_a_period(f"{origin.indicator} {cell.text}")
            and any(figure.has_value and figure.quarter is None for figure in reading.figures)
        )
        if is_open and file.goal_period is None:
            goal = WaitingGoal(*cell.place, column.header, cell.displayed_text)
            self.collected.waiting_goals.append(goal)
            return False
        if is_open and file.goal_period == OF_QUARTER:
            column = replace(column, role=Role.QUARTER_TARGET)
        self._add(origin, column, reading)
        return True

    def _notice_targets_of_quarters(
        self, origin: _Origin, column: Column, reading: CellReading
    ) -> None:
        """Say once of a cell in a column of targets that it names a quarter of its own."""
        if role_in_row(column, origin.context) is not Role.TARGET:
            return
        quarters = dict.fromkeys(figure.quarter for figure in reading.figures if figure.quarter)
        if quarters:
            names = " og ".join(f"{quarter}. kvartal" for quarter in quarters)
            self._notice("target_of_quarter", origin.row, column.index, period=names)

    def _add(self, origin: _Origin, column: Column, reading: CellReading) -> None:
        """Add an entry for every figure of a cell, with the period and the area that hold."""
        table = self.table
        indicator = column.header if column.role is Role.INDICATOR_FIGURE else origin.indicator
        for figure in reading.figures:
            dated_kind = kind_and_period(column, figure, origin.context)
            if dated_kind is None:
                self._notice_once(
                    "missing_period", table.sheet.name, address(origin.row, column.index)
                )
                continue
            kind, period = dated_kind
            bound = column.bound if kind == "target" else None
            reported_in = origin.context.row or self._period or period
            self.collected.entries.append(
                Entry(
                    plan=one_line(table.text(origin.row, Role.PLAN)) or None,
                    focus_area=origin.focus_area,
                    activity=origin.activity,
                    indicator=one_line(indicator),
                    area=self._area(origin, column, figure),
                    period=period.label,
                    kind=kind,
                    reported_in=reported_in.label,
                    value=figure.value,
                    low=figure.low,
                    high=figure.high,
                    approximate=figure.approximate,
                    status=figure.status,
                    unit=figure.unit or origin.unit or column.unit,
                    note=self._names.note(origin.row, figure, origin.remark, bound),
                    raw=table.sheet.text(origin.row, column.index),
                    sheet=table.sheet.name,
                    cell=address(origin.row, column.index),
                    is_of_day=origin.context.row is not None
                    and is_of_day(table.period_text(origin.row)),
                )
            )

    def _area(self, origin: _Origin, column: Column, figure: Figure) -> str | None:
        """The area of a figure: its own label, else its column's, its row's, or the one in the
        row's name.
        """
        if figure.is_total:
            return self._area_above(origin)
        if column.role is Role.MUNICIPAL_BASELINE:
            return self.file.municipality
        in_row = self._names.area(origin.row)
        if figure.area or column.area:
            return figure.area or column.area
        if in_row:
            return area_named(in_row, self.file.areas, self.file.benchmark)
        return area_in_label(origin.indicator, self.file.areas) or self._area_above(origin)

    def _area_above(self, origin: _Origin) -> str | None:
        """The area that the lines above a row, or its sheet's name, say that all is about; not
        where the table has areas of its own.
        """
        has_own = any(one.area for one in self.table.columns)
        stated = None if has_own else origin.area_above or self.table.context.area
        return stated and area_named(stated, self.file.areas, self.file.benchmark)
