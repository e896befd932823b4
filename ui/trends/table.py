"""The figures behind the curves: a section per series, a row per quarter, areas or years beside."""

import polars as pl

from ui import explain, table
from ui.filters import Selection
from ui.table import Cell, Heading, Section
from ui.trends import text
from ui.trends.choice import BY_YEAR
from wording import formats, trends


def show(lines: pl.DataFrame, selection: Selection, view: str) -> None:
    """The table under the curves, the newest quarter first; year on year the newest year first."""
    measurable = lines.filter("is_measurable")
    if measurable.is_empty():
        return
    if view == BY_YEAR:
        measurable = measurable.filter(pl.col("area").eq_missing(pl.lit(selection.area)))
        column, row, names = "year_start", "quarter_of_year", _years(measurable)
    else:
        column, row, names = "area", "quarter", _areas(measurable)
    sections = [
        Section(rows["series"][0], _rows(rows, list(names), column, row))
        for _, rows in measurable.group_by("series_id", maintain_order=True)
    ]
    headings = [
        Heading(text.QUARTER),
        *(Heading(name, is_number=True) for name in names.values()),
    ]
    table.show(text.TABLE, headings, sections, is_tall=True)


def _areas(lines: pl.DataFrame) -> dict[object, str]:
    """The areas with their names, the whole first."""
    areas = lines.select("area", "area_name", "area_order").unique()
    return {
        area: trends.area_name(name)
        for area, name, _ in areas.sort("area_order", nulls_last=False).iter_rows()
    }


def _years(lines: pl.DataFrame) -> dict[object, str]:
    """The years with their names, the newest first."""
    years = lines.select("year_start", "year_name").unique().sort("year_start", descending=True)
    return dict(years.unique("year_start", keep="first", maintain_order=True).iter_rows())


def _rows(lines: pl.DataFrame, columns: list[object], column: str, row: str) -> list[list[Cell]]:
    cells: dict[str, dict[object, Cell]] = {}
    headings: dict[str, str] = {}
    for point, found in zip(trends.of_rows(lines), lines.to_dicts(), strict=True):
        place = str(found[row])
        is_asked = found["indicator_id"] and point.value is not None
        cells.setdefault(place, {})[found[column]] = Cell(
            trends.figure(point),
            note=text.FORECAST if point.forecast is not None and row == "quarter_of_year" else None,
            explains=explain.of_row(found) if is_asked else None,
        )
        headings[place] = _heading(point, row)
    return [
        [
            Cell(headings[place]),
            *(cells[place].get(one, Cell(formats.UNKNOWN)) for one in columns),
        ]
        for place in sorted(cells, reverse=row == "quarter")
    ]


def _heading(point: trends.Point, row: str) -> str:
    if row == "quarter_of_year":
        return text.QUARTER_NAME.format(quarter=point.quarter[-1])
    quarter = formats.period(point.quarter)
    return text.FORECAST_ROW.format(quarter=quarter) if point.forecast is not None else quarter
