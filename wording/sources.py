"""Where figures came from, in words: the cell, the file and the day it was handed in."""

import polars as pl

from domain.figures import ACHIEVED
from domain.places import FORM
from wording import figures, formats

PLACE = "ark {sheet}, {cell}"
IN_FORM = "formularen, {cell}"
# What stands for the whole plan in a row of the template and of a form.
FORM_WHOLE_PLAN = "Hele planen"
FORM_FIELD = "»{indicator}« i {area}"
FORM_FIELD_OF_WHOLE = "»{indicator}«"
FORM_TOTAL = "{field}, år til dato"
ONLY_SHEET = "ark {sheet}"
ONLY_CELL = "celle {cell}"
FIGURE = "{part} {figure} ({place})"
HANDED_IN = "{figures}, indlæst {day}."
MORE = "{count} tal mere"
SHOWN = 4


def place(sheet: str | None, cell: str | None) -> str:
    """Where in the file a figure stood: `ark Beskæftigelse, F14`; in a form the field, in words."""
    if cell is None:
        return sheet or formats.UNKNOWN
    if sheet == FORM:
        return IN_FORM.format(cell=cell)
    return PLACE.format(sheet=sheet, cell=cell) if sheet else ONLY_CELL.format(cell=cell)


def form_field(indicator: str, area: str, *, is_total: bool) -> str:
    """The field of a form: `»Samtaler« i Ringparken`, `»Samtaler«, år til dato`."""
    is_of_whole = area in ("", FORM_WHOLE_PLAN)
    words = FORM_FIELD_OF_WHOLE if is_of_whole else FORM_FIELD
    field = words.format(indicator=indicator, area=area)
    return FORM_TOTAL.format(field=field) if is_total else field


def sheet(name: str | None) -> str | None:
    """The sheet on which something stood: `ark Beskæftigelse`; None of a file without sheets."""
    return ONLY_SHEET.format(sheet=name) if name else None


def sentence(figure_rows: pl.DataFrame) -> str:
    """The figures behind a year to date, from rows of `marts.goal_figure`, with cell and day.

    `Ringparken 12 (ark Beskæftigelse, F14) og Sydbyen 19 (…), indlæst 3. oktober 2023.`
    """
    rows = figure_rows.filter(pl.col("kind").is_in(ACHIEVED)).to_dicts()
    if not rows:
        return ""
    are_areas = len({row["period"] for row in rows}) == 1
    parts = [
        FIGURE.format(
            part=(row["figure_area_name"] or figures.WHOLE_PLAN)
            if are_areas
            else _period_and_area(row),
            figure=figures.of_row(row),
            place=place(row["sheet"], row["cell"]),
        )
        for row in rows[-SHOWN:]
    ]
    if len(rows) > SHOWN:
        parts.append(MORE.format(count=len(rows) - SHOWN))
    newest = max(row["uploaded_at"] for row in rows)
    return HANDED_IN.format(figures=formats.enumeration(parts), day=formats.day(newest))


def _period_and_area(row: dict) -> str:
    period = formats.period(row["period"])
    return f"{period}, {row['figure_area_name']}" if row["figure_area_name"] else period
