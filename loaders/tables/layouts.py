"""Which layout a table has: the name it is shown by, and the way it is read."""

from collections.abc import Sequence

from loaders.tables.roles import Role
from loaders.tables.sheet_tables import Table

# One figure to a row.
TIDY = "tidy"


def layout_of(tables: Sequence[Table]) -> str:
    """The name of what most of the tables are."""
    names = [_table_layout(table) for table in tables]
    return max(dict.fromkeys(names), key=names.count)


def _table_layout(table: Table) -> str:
    if is_tidy(table):
        return TIDY
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
    return table.column(Role.VALUE) is not None and table.column(Role.PERIOD) is not None


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
