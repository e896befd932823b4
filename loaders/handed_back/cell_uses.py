"""What became of each cell of a sheet: a figure, a question, a name, or nothing."""

import re
from collections.abc import Mapping
from enum import StrEnum

import polars as pl

from domain.places import BETWEEN, address, addresses_in, row_and_column
from loaders.checked_file import CheckedFile
from loaders.findings.choices import CELL, COLUMN, GOAL_PERIOD, OF_A_PLACE, QUARTER
from loaders.raw.sheets import Sheet
from loaders.tables.columns import Column
from loaders.tables.roles import FIGURE_ROLES, SET_ASIDE, Role
from loaders.tables.sheet_tables import Table

_NOT_READ = (
    FIGURE_ROLES
    | SET_ASIDE
    | {
        Role.LOW,
        Role.HIGH,
        Role.UNKNOWN,
        Role.IGNORED,
    }
)
_ACHIEVED = FIGURE_ROLES - {
    Role.TARGET,
    Role.QUARTER_TARGET,
    Role.PERIOD_TARGET,
    Role.BASELINE,
    Role.MUNICIPAL_BASELINE,
}
_ADDRESS = re.compile(r"[A-Z]+[1-9]\d*")


class Use(StrEnum):
    """How a cell was read; the graver ones first, for a cell that holds several figures."""

    ASKED = "asked"
    UNCERTAIN = "uncertain"
    MISSING = "missing"
    TEXT = "text"
    FIGURE = "figure"
    LEFT_OUT = "left_out"
    NAME = "name"
    UNUSED = "unused"


_USE_OF_STATUS = {
    "uncertain": Use.UNCERTAIN,
    "missing": Use.MISSING,
    "pending": Use.MISSING,
    "text": Use.TEXT,
    "reported": Use.FIGURE,
}


def figures_of_rows(checked: CheckedFile, sheet: Sheet, rows: range) -> pl.DataFrame:
    """The observations that were read from these rows of a sheet, counted from 0; one that comes
    from several cells stands once for each.
    """
    number = pl.col("cell").str.extract(r"(\d+)$").cast(pl.Int64) - 1
    in_each_cell = checked.observations.with_columns(pl.col("cell").str.split(BETWEEN))
    return in_each_cell.explode("cell").filter(
        pl.col("sheet").eq_missing(pl.lit(sheet.name, dtype=pl.String)),
        number.is_between(rows.start, rows.stop - 1),
    )


def uses(
    checked: CheckedFile, sheet: Sheet, rows: range, figures: pl.DataFrame
) -> Mapping[tuple[int, int], Use]:
    """The use of every cell that is not empty in these rows; `figures` are those read from them."""
    by_cell = _uses_of_figures(figures)
    others = _Others(checked, sheet)
    use_by_cell: dict[tuple[int, int], Use] = {}
    for row in rows:
        for column, text in enumerate(sheet.rows[row]):
            if text.strip():
                use = by_cell.get(address(row, column))
                use = Use.ASKED if (row, column) in others.asked else use
                use_by_cell[row, column] = use or others.use(row, column, text)
    return use_by_cell


def _uses_of_figures(figures: pl.DataFrame) -> dict[str, Use]:
    gravest = list(Use)
    use_by_cell: dict[str, Use] = {}
    for cell, status in figures.select("cell", "status").unique().iter_rows():
        use = _USE_OF_STATUS[status]
        use_by_cell[cell] = min(use_by_cell.get(cell, use), use, key=gravest.index)
    return use_by_cell


class _Others:
    """What becomes of the cells of a sheet that no figure was read from."""

    def __init__(self, checked: CheckedFile, sheet: Sheet) -> None:
        self.asked = _places(checked.questions, sheet)
        self._mentioned = _places(checked.findings, sheet)
        self._mentioned_rows = {row for row, _ in self._mentioned}
        of_one_place = pl.col("subject").is_in([CELL, COLUMN, GOAL_PERIOD, QUARTER, *OF_A_PLACE])
        of_rows = _places(checked.questions.filter(~of_one_place), sheet)
        self._asked_rows = {row for row, _ in of_rows}
        self._open = set(checked.questions["subject"])
        self._tables: dict[int, Table] = {}
        self._columns: dict[int, Mapping[int, Column]] = {}
        self._last_header = -1
        for table in checked.tables:
            if table.sheet.name == sheet.name:
                columns = {column.index: column for column in table.columns}
                self._columns |= dict.fromkeys(table.rows, columns)
                self._tables |= dict.fromkeys(table.rows, table)
                first = table.rows[0] if table.rows else table.header_row + 1
                self._last_header = max(self._last_header, first - 1)

    def use(self, row: int, column: int, text: str) -> Use:
        """The use of a cell: a header, a title, a name or a note; or why it is no figure."""
        columns = self._columns.get(row)
        if columns is None:
            if (row, column) in self._mentioned and re.search(r"\d", text):
                return Use.LEFT_OUT
            return Use.NAME if row <= self._last_header else Use.UNUSED
        role = columns[column].role if column in columns else Role.UNKNOWN
        if role not in _NOT_READ:
            return Use.NAME
        if role is Role.IGNORED or not re.search(r"\d", text):
            return Use.UNUSED
        if self._waits(row, column, role):
            return Use.ASKED
        is_mentioned = (
            row in self._mentioned_rows
            if role in FIGURE_ROLES
            else (row, column) in self._mentioned
        )
        return (
            Use.LEFT_OUT
            if is_mentioned or self._has_header_in(self._mentioned, row, column)
            else Use.UNUSED
        )

    def _waits(self, row: int, column: int, role: Role) -> bool:
        """Whether a figure that was not read waits for an answer."""
        if role is Role.TARGET and GOAL_PERIOD in self._open:
            return True
        if role in _ACHIEVED and QUARTER in self._open:
            return True
        return row in self._asked_rows or self._has_header_in(self.asked, row, column)

    def _has_header_in(self, places: set[tuple[int, int]], row: int, column: int) -> bool:
        table = self._tables[row]
        return any((above, column) in places for above in range(table.top_row, table.rows[0]))


def _places(rows: pl.DataFrame, sheet: Sheet) -> set[tuple[int, int]]:
    """The cells of a sheet that findings or questions are about."""
    of_sheet = pl.col("sheet").eq_missing(pl.lit(sheet.name, dtype=pl.String))
    return {
        row_and_column(cell)
        for place in rows.filter(of_sheet)["cell"].drop_nulls()
        for cell in addresses_in(place)
        if _ADDRESS.fullmatch(cell)
    }
