"""Which kind and period a figure of a wide table has, by its column, its row and its report."""

import re
from dataclasses import dataclass, replace

from domain.periods import Period
from domain.spelling import plain
from loaders.grammar.figures import Figure, Scope
from loaders.grammar.periods import read_period
from loaders.tables.columns import Column
from loaders.tables.roles import Role

_ROLES_BY_KIND = {
    "target": Role.TARGET,
    "period_target": Role.PERIOD_TARGET,
    "ytd": Role.YEAR_TO_DATE,
    "baseline": Role.BASELINE,
    "quarter target": Role.QUARTER_TARGET,
}
_GOAL_YEAR = re.compile(r"\b20\d\d\s*/\s*(?:20)?\d\d\b")


@dataclass(frozen=True)
class RowContext:
    """What holds for the figures of one row: the report's period, the row's own, its kind, the year
    of its baseline, the last year of the plan and the last quarter with figures.
    """

    report_period: Period | None
    row: Period | None = None
    kind: str | None = None
    baseline: Period | None = None
    last_year: int | None = None
    last_quarter: int = 4


def role_in_row(column: Column, context: RowContext) -> Role:
    """What the column holds in this row, where a column of kinds says it row by row."""
    if context.kind is None or column.role in (Role.BASELINE, Role.MUNICIPAL_BASELINE):
        return column.role
    return _ROLES_BY_KIND.get(context.kind, column.role)


def kind_and_period(
    column: Column, figure: Figure, context: RowContext
) -> tuple[str, Period] | None:
    """The kind and the period of a figure; None when the file does not say which period."""
    role = role_in_row(column, context)
    year = context.report_period.year if context.report_period else None
    named = _named(column, context)
    reported_in = context.row or context.report_period
    if role in (Role.BASELINE, Role.MUNICIPAL_BASELINE):
        kind, period = "baseline", context.baseline or named or reported_in
        period = period and period.whole_quarter
    elif role is Role.PERIOD_TARGET:
        year_named = named.year if named and named.quarter is None else None
        kind, period = "period_target", Period(year_named or context.last_year or year)
    elif figure.quarter is not None:
        is_target = role in (Role.TARGET, Role.QUARTER_TARGET)
        kind = "target" if is_target else "actual"
        quarter = Period(named.year if named else None, figure.quarter)
        period = quarter.within(context.report_period)
    elif role is Role.QUARTER_TARGET:
        kind, period = "target", named if named and named.quarter else reported_in
        period = period if period and period.quarter else None
    elif role is Role.TARGET and (stated := _goal_year_in(figure.note)) is not None:
        kind, period = "target", stated
    elif role is Role.TARGET:
        is_years = column.period is None and context.row is not None
        named = Period(context.row.year) if is_years and context.row else named
        is_goal_year = context.report_period is not None and context.report_period.is_goal_year
        goal_year = Period(year or context.last_year, is_goal_year=is_goal_year)
        kind, period = "target", named or goal_year
    else:
        kind, period = _reported(role, column, figure, named, reported_in, context)
    return (kind, period) if period is not None and period.year is not None else None


def _goal_year_in(note: str | None) -> Period | None:
    """The goal year that stands beside a target: `30 (skoleår 2026/27)`."""
    match = _GOAL_YEAR.search(note or "")
    return read_period(match[0]) if match else None


def _named(column: Column, context: RowContext) -> Period | None:
    """The period that the column and the row name between them."""
    if column.period is None:
        return context.row
    if context.row is None:
        return column.period.within(context.report_period)
    return replace(
        column.period,
        year=column.period.year or context.row.year,
        quarter=column.period.quarter or context.row.quarter,
        month=column.period.month or context.row.month,
    )


def _reported(
    role: Role,
    column: Column,
    figure: Figure,
    named: Period | None,
    reported_in: Period | None,
    context: RowContext,
) -> tuple[str, Period | None]:
    """The kind and the period of what is reported: this quarter's, or the year's so far."""
    quarter = named if named and named.quarter else reported_in
    is_of_year = (
        named is not None and named.quarter is None and "kvartal" not in plain(column.header)
    )
    if is_of_year and named is not None:
        is_present = (
            reported_in is not None and reported_in.year == named.year and not named.is_goal_year
        )
        quarter = reported_in if is_present else _last_quarter_of(named)
    if quarter is not None and quarter.quarter is None:
        quarter = (
            _last_quarter_of(quarter)
            if quarter.is_goal_year
            else Period(quarter.year, context.last_quarter)
        )
    is_so_far = quarter is not None and quarter.is_to_date and "kvartal" not in plain(column.header)
    is_to_date = (
        role is Role.YEAR_TO_DATE or figure.scope is Scope.TO_DATE or is_of_year or is_so_far
    )
    if "kvartal" in plain(column.header) and reported_in is not None and named is None:
        # `Dette kvartal` in a report of a year says no quarter.
        is_open = reported_in.quarter is None and not reported_in.is_goal_year
        quarter = None if is_open else quarter
    is_yearly = (
        reported_in is not None and reported_in.quarter is None and not (named and named.quarter)
    )
    if figure.scope is Scope.QUARTER or not (is_to_date or is_yearly):
        return "actual", quarter
    return "ytd", quarter


def _last_quarter_of(year: Period) -> Period:
    """The last quarter of a calendar year, or of a goal year that begins on 1 July."""
    return Period((year.year or 0) + 1, 2) if year.is_goal_year else Period(year.year, 4)
