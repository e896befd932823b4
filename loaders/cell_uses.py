"""What became of each cell of a sheet: a figure, a name, or nothing."""

from collections.abc import Mapping
from enum import StrEnum

import polars as pl

from loaders.columns import FIGURE_ROLES, Role
from loaders.load import CheckedFile
from loaders.places import BETWEEN, address, apart
from loaders.sheets import Sheet

_NOT_READ = FIGURE_ROLES | {Role.UNKNOWN, Role.IGNORED}


class Use(StrEnum):
    """How a cell was read; the graver ones first, for a cell that holds several figures."""

    UNCERTAIN = "uncertain"
    MISSING = "missing"
    TEXT = "text"
    FIGURE = "figure"
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
    of_sheet = pl.col("sheet").eq_missing(pl.lit(sheet.name, dtype=pl.String))
    places = checked.questions.filter(of_sheet)["cell"].drop_nulls()
    asked = [cell for place in places for cell in apart(place)]
    by_cell |= dict.fromkeys(asked, Use.UNCERTAIN)
    names = _NamePlaces(checked, sheet)
    found: dict[tuple[int, int], Use] = {}
    for row in rows:
        for column, text in enumerate(sheet.rows[row]):
            if text.strip():
                is_name = names.holds(row, column)
                found[row, column] = by_cell.get(
                    address(row, column), Use.NAME if is_name else Use.UNUSED
                )
    return found


def _uses_of_figures(figures: pl.DataFrame) -> dict[str, Use]:
    gravest = list(Use)
    found: dict[str, Use] = {}
    for cell, status in figures.select("cell", "status").unique().iter_rows():
        use = _USE_OF_STATUS[status]
        found[cell] = min(found.get(cell, use), use, key=gravest.index)
    return found


class _NamePlaces:
    """Where a sheet's headers, titles and names stand."""

    def __init__(self, checked: CheckedFile, sheet: Sheet) -> None:
        self._roles_by_row: dict[int, Mapping[int, Role]] = {}
        self._last_header = -1
        for table in checked.tables:
            if table.sheet.name == sheet.name:
                roles = {column.index: column.role for column in table.columns}
                self._roles_by_row |= dict.fromkeys(table.rows, roles)
                self._last_header = max(self._last_header, table.header_row)

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell without a figure was read as a header, a title, a name or a note."""
        roles = self._roles_by_row.get(row)
        if roles is None:
            return row <= self._last_header
        return roles.get(column, Role.UNKNOWN) not in _NOT_READ
