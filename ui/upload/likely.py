"""The answer that a file itself points to stands first among the options of its question."""

from collections.abc import Sequence

import polars as pl

from domain.places import row_and_column
from loaders.findings.choices import COLUMN, GOAL_PERIOD, OF_QUARTER
from loaders.tables.roles import Role
from loaders.tables.sheet_tables import Table


def likeliest_first(questions: pl.DataFrame, tables: Sequence[Table]) -> pl.DataFrame:
    """The questions, with the columns of `choices.QUESTION`, the likeliest option first."""
    rows = [_ordered(row, _table_of(row, tables)) for row in questions.iter_rows(named=True)]
    return pl.DataFrame(rows, schema=questions.schema)


def _ordered(row: dict, table: Table | None) -> dict:
    likely = None if table is None else _likely(row["subject"], table)
    if likely not in row["options"]:
        return row
    place = row["options"].index(likely)
    return {**row, **{name: _first(row[name], place) for name in ("options", "option_labels")}}


def _likely(subject: str, table: Table) -> str | None:
    """A goal beside the figures of one quarter is that quarter's; a header beside an area's is an
    area's.
    """
    if subject == GOAL_PERIOD:
        quarters = {column.period for column in table.columns if column.period}
        is_of_quarter = len(quarters) == 1 and all(one.quarter for one in quarters)
        return OF_QUARTER if is_of_quarter else None
    has_areas = table.column(Role.AREA_FIGURE) is not None
    has_areas |= any(column.area for column in table.columns)
    return Role.AREA_FIGURE.value if subject == COLUMN and has_areas else None


def _table_of(row: dict, tables: Sequence[Table]) -> Table | None:
    """The table that a question is asked about."""
    if row["subject"] not in (COLUMN, GOAL_PERIOD) or not row["cell"]:
        return None
    place, _ = row_and_column(row["cell"])
    for table in tables:
        last = table.rows[-1] if table.rows else table.header_row
        if table.sheet.name == row["sheet"] and table.top_row <= place <= last:
            return table
    return None


def _first(options: list[str], place: int) -> list[str]:
    return [options[place], *options[:place], *options[place + 1 :]]
