"""Where something stands in a form that was filled in here: by the field, not by a cell."""

from collections.abc import Mapping, Sequence

import polars as pl

from domain.places import FORM, address
from wording import sources

# The columns of a form's rows; the total is asked for where the quarters do not say it.
INDICATOR, AREA, QUARTER, TOTAL = range(4)
HEADERS = ("Succeskriterier", "Område", "Dette kvartal", "Total i år")
Place = tuple[str | None, str]


class FormPlaces:
    """The fields of a form by the cells that its rows are read as; `first_row` is that below the
    header.
    """

    def __init__(self, sheet: str | None, rows: Sequence[Sequence[str]], first_row: int) -> None:
        self.sheet = sheet
        self._fields = {
            address(place, column): sources.form_field(
                row[INDICATOR], row[AREA], is_total=column == TOTAL
            )
            for place, row in enumerate(rows)
            if place >= first_row
            for column in range(len(row))
        }
        self._cells = {
            field: cell for cell, field in self._fields.items() if not cell.startswith(("A", "B"))
        }

    def named(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows with the columns `sheet` and `cell` with the fields in place of the cells."""
        is_here = pl.col("sheet").eq_missing(pl.lit(self.sheet))
        return rows.with_columns(
            pl.when(is_here).then(pl.lit(FORM)).otherwise("sheet").alias("sheet"),
            pl.when(is_here)
            .then(pl.col("cell").replace(self._fields))
            .otherwise("cell")
            .alias("cell"),
        )

    def cells(self, chosen: Mapping[Place, str]) -> dict[Place, str]:
        """What was chosen of fields, by their cells."""
        return {
            (self.sheet, self._cells[field])
            if sheet == FORM and field in self._cells
            else (sheet, field): option
            for (sheet, field), option in chosen.items()
        }
