"""Which period a file reports on: what is chosen, what stands above its tables, else its name."""

from collections.abc import Sequence
from pathlib import PurePath

from domain.periods import Period
from loaders.findings.messages import Finding, finding
from loaders.grammar.periods import read_period
from loaders.tables.layouts import is_tidy
from loaders.tables.sheet_tables import Table


def period_of_file(
    file_name: str, tables: Sequence[Table], chosen_text: str | None
) -> tuple[Period | None, list[Finding]]:
    """The period that is given, else the first that stands above a table, else the one in the
    file's name; and what is said of it.
    """
    stated = next((table.context.period for table in tables if table.context.period), None)
    chosen = read_period(chosen_text) if chosen_text is not None else None
    if chosen is not None:
        if stated is not None and stated.year is not None and not _is_within(chosen, stated):
            fields = {"stated": stated.label, "period": chosen.label}
            return chosen, [finding("period_differs", **fields)]
        return chosen, []
    if stated is not None or all(is_tidy(table) for table in tables):
        return stated, []
    named = named_in_file(file_name)
    if named is not None and named.year is not None:
        return named, [finding("period_from_file_name", period=named.label)]
    return named, []


def named_in_file(file_name: str) -> Period | None:
    """The period that a file's name speaks of."""
    return read_period(PurePath(file_name).stem.replace("_", " "))


def _is_within(period: Period, stated: Period) -> bool:
    """Whether a chosen period is the stated one or a quarter of it."""
    return period.year == stated.year and stated.quarter in (None, period.quarter)
