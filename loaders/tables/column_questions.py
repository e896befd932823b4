"""What is said and asked about the columns of a wide table before its figures are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.places import address
from loaders.findings.messages import finding
from loaders.tables.columns import Column
from loaders.tables.file_context import (
    CollectedEntries,
    FileContext,
    column_question,
    is_asked_as_area,
    may_hold_figures,
    notice_period,
    reported_period,
    set_aside,
)
from loaders.tables.roles import OFFERED_ROLES, TOLD_ASIDE, Role
from loaders.tables.sheet_tables import Table


@dataclass
class ColumnQuestions:
    """The columns of one table, noticed and asked about in `reading`."""

    table: Table
    file: FileContext
    collected: CollectedEntries

    def ask(self) -> None:
        """Say and ask which headers are not understood, which could be several periods, and which
        speak of a month.
        """
        asked_texts: set[str] = set()
        for column in self.table.columns:
            texts = [self.table.sheet.text(row, column.index) for row in self.table.rows]
            if column.role is Role.ACTUAL and column.says_month:
                self._notice("month_in_quarter", column)
            if not any(texts):
                continue
            if column.role in TOLD_ASIDE:
                self.collected.findings.append(set_aside(self.table, column))
            if column.role is Role.UNKNOWN and column.header.strip():
                self._ask_unknown(column, texts)
            if column.period_text and column.period_text not in asked_texts:
                asked_texts.add(column.period_text)
                self._ask_period(column)

    def _ask_unknown(self, column: Column, texts: Sequence[str]) -> None:
        if is_asked_as_area(column.header, self._place(column), self.file, self.collected):
            return
        self._notice("unknown_column", column)
        if may_hold_figures(texts):
            self._ask_role(column, OFFERED_ROLES)

    def _ask_period(self, column: Column) -> None:
        reported = reported_period(self.table, self.file)
        periods = [period.within(reported) for period in column.open_periods]
        notice_period(
            column.period_text or "",
            periods,
            self._place(column),
            self.file.choices,
            self.collected,
        )

    def _ask_role(self, column: Column, roles: Sequence[Role]) -> None:
        options = [role.value for role in roles]
        self.collected.questions.append(column_question(self.table, column, options))

    def _notice(self, code: str, column: Column) -> None:
        raw = self.table.sheet.text(self._row(column), column.index)
        self.collected.findings.append(finding(code, *self._place(column), raw or None))

    def _row(self, column: Column) -> int:
        return self.table.header_row if column.row is None else column.row

    def _place(self, column: Column) -> tuple[str | None, str]:
        return self.table.sheet.name, address(self._row(column), column.index)
