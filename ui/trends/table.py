"""The figures behind the curves: a section per series, a row per quarter, areas or years beside."""

from collections.abc import Sequence

import polars as pl

from ui import explain, table
from ui.filters import Selection
from ui.table import Cell, Heading, Section
from ui.trends import text
from ui.trends.choice import BY_YEAR
from wording import formats, trends
from wording.trends import Point


def html(lines: pl.DataFrame, selection: Selection, view: str) -> str:
    """The table under the curves, the newest quarter first; year on year the newest year first."""
    measurable = [
        (row, point)
        for row, point in zip(lines.to_dicts(), trends.of_rows(lines), strict=True)
        if row["is_measurable"] and (view != BY_YEAR or _is_of_the_years(row, selection))
    ]
    if not measurable:
        return ""
    rows = [row for row, _ in measurable]
    if view == BY_YEAR:
        column, place, names = "year", "quarter_of_year", _years(rows)
    else:
        column, place, names = "area", "quarter", _areas(rows)
    of_series: dict[str, list[tuple[dict, Point]]] = {}
    for row, point in measurable:
        of_series.setdefault(point.series_id, []).append((row, point))
    sections = [
        Section(line[0][1].series, _rows(line, list(names), column, place))
        for line in of_series.values()
    ]
    headings = [
        Heading(text.QUARTER),
        *(Heading(name, is_number=True) for name in names.values()),
    ]
    return table.html(text.TABLE, headings, sections, is_tall=True)


def _is_of_the_years(row: dict, selection: Selection) -> bool:
    """Year on year stand the chosen area's."""
    return row["area"] == selection.area


def _areas(rows: Sequence[dict]) -> dict[object, str]:
    """The areas with their names, the whole first."""
    areas = {row["area"]: row for row in rows}
    ordered = sorted(areas, key=lambda area: -1 if area is None else areas[area]["area_order"])
    return {area: trends.area_name(areas[area]["area_name"]) for area in ordered}


def _years(rows: Sequence[dict]) -> dict[object, str]:
    """The years with their names, the newest first; those of a plan before have its name too."""
    years = sorted({(row["year_start"], row["earlier_plan"] is None, _year(row)) for row in rows})
    return {name: name for *_, name in reversed(years)}


def _year(row: dict) -> str:
    if row["earlier_plan"] is None:
        return row["year_name"]
    return text.YEAR_OF_EARLIER_PLAN.format(row["year_name"], row["earlier_plan"])


def _rows(
    line: Sequence[tuple[dict, Point]], columns: list[object], column: str, place: str
) -> list[list[Cell]]:
    cells: dict[str, dict[object, Cell]] = {}
    headings: dict[str, Cell] = {}
    for row, point in line:
        at = str(row[place])
        is_forecast = point.forecast is not None and place == "quarter_of_year"
        column_of_row = _year(row) if column == "year" else row[column]
        cells.setdefault(at, {})[column_of_row] = Cell(
            trends.figure(point),
            note=text.FORECAST if is_forecast else trends.caveat(point),
            explains=(explain.of_point(row) or None) if point.value is not None else None,
        )
        note = point.earlier_plan if place == "quarter" else None
        headings[at] = Cell(_heading(point, place), note=note)
    return [
        [
            headings[at],
            *(cells[at].get(one, Cell(formats.UNKNOWN)) for one in columns),
        ]
        for at in sorted(cells, reverse=place == "quarter")
    ]


def _heading(point: Point, place: str) -> str:
    if place == "quarter_of_year":
        return text.QUARTER_NAME.format(quarter=point.quarter[-1])
    quarter = formats.period(point.quarter)
    return text.FORECAST_ROW.format(quarter=quarter) if point.forecast is not None else quarter
