"""A figure of a file in words: how it was read, and where it belongs."""

import polars as pl

from domain.figures import KINDS, OBSERVATION_STATUSES, REPORTED
from wording import formats, small_counts

IN_EACH_AREA = "i hvert område"
OF_EACH_AREA = "{target} i hvert område"
WHOLE_PLAN = "Hele helhedsplanen"
BEFORE_REMARK = "{indicator} ({where}): "
WITHDRAWN = "Indlæsningen er trukket tilbage"
ONE_FIGURE = "1 tal"
MANY_FIGURES = "{count} tal"
ONE_CELL_WITHOUT = "1 felt uden tal"
MANY_CELLS_WITHOUT = "{count} felter uden tal"
WITH_CELLS_WITHOUT = "{figures} og {others}"
UNCERTAIN_CELL = "»{raw}« ({status})"
PENDING_CELL = "»{raw}«"
PARTS = {
    "area": "≠ områderne giver {parts}",
    "quarter": "≠ kvartalerne giver {parts}",
    "target": "≠ områdernes mål giver {parts}",
    "parts": "≠ delene giver {parts}",
}
PARTS_HIDDEN = "≠ passer ikke med sine dele"


def figure_count(count: int) -> str:
    """`1 tal`, `276 tal`."""
    return formats.count_phrase(count, ONE_FIGURE, MANY_FIGURES)


def are_figures(prefix: str = "") -> pl.Expr:
    """Whether a row with the columns of an observation, their names behind `prefix`, holds a
    figure: what is not reported, not begun, unclear or a text holds none.
    """
    amounts = (pl.col(f"{prefix}{name}") for name in ("value", "low", "high"))
    return pl.any_horizontal(one.is_not_null() for one in amounts)


def cell_counts(observations: pl.DataFrame) -> str:
    """`276 tal og 6 felter uden tal`: how many are figures, and how many hold none."""
    with_figures = observations.filter(are_figures()).height
    others = observations.height - with_figures
    if not others:
        return figure_count(with_figures)
    return WITH_CELLS_WITHOUT.format(
        figures=figure_count(with_figures), others=empty_cell_count(others)
    )


def empty_cell_count(count: int) -> str:
    """`1 felt uden tal`, `6 felter uden tal`."""
    return formats.count_phrase(count, ONE_CELL_WITHOUT, MANY_CELLS_WITHOUT)


def where(area: str | None, period: str, kind: str) -> tuple[str, str, str]:
    """The area, the period and the kind of a figure as they are written."""
    return area or WHOLE_PLAN, formats.period(period), KINDS[kind].word


def before_remark(
    indicator: str, area: str | None, period: str | None = None, kind: str | None = None
) -> str:
    """What stands before a remark on a figure: `Samtaler (Ringparken, 2024, mål): `; without a
    period it is on all that the quarter says of the area: `Samtaler (Ringparken): `.
    """
    is_of_all = period is None or kind is None
    places = (area or WHOLE_PLAN,) if is_of_all else where(area, period, kind)
    return BEFORE_REMARK.format(indicator=indicator, where=", ".join(places))


def raw_cell(raw: str, status: str) -> str:
    """A cell that is no figure yet: `»12 (13)« (usikkert)`; one that says so itself needs no more:
    `»Afventer opstart«`.
    """
    words = UNCERTAIN_CELL if status == "uncertain" else PENDING_CELL
    return words.format(raw=raw, status=OBSERVATION_STATUSES[status].word)


def of_each_area(
    bounds: tuple[float | None, float | None, float | None], unit: str, areas: int
) -> str:
    """`i hvert område` of an area's target, `8 i hvert område` of the whole of so many areas."""
    if areas == 1:
        return IN_EACH_AREA
    value, low, high = (None if bound is None else bound / areas for bound in bounds)
    return OF_EACH_AREA.format(target=formats.span(value, low, high, unit))


def contradiction(
    dimension: str | None, parts: float | None, whole: float | None, unit: str
) -> str:
    """What a reported total's parts come to, with as many decimals as show that it is another
    figure: `≠ kvartalerne giver 44`; only that they do not agree, where that is hidden.
    """
    if dimension is None or parts is None:
        return PARTS_HIDDEN
    decimals = formats.least_decimals(parts, parts if whole is None else whole, 2)
    return PARTS[dimension].format(parts=formats.quantity(parts, unit, decimals=decimals))


def status_in_words(status: str | None) -> str | None:
    """How a cell was read, where that is said: `usikkert`; None for a figure as any other."""
    if status is None or status == REPORTED:
        return None
    return OBSERVATION_STATUSES[status].word


def reading(
    value: float | None,
    low: float | None,
    high: float | None,
    unit: str | None,
    status: str | None,
    *,
    approximate: bool | None,
) -> str:
    """How a cell was read: `ca. 20–30`, `95 (usikkert)`, `ikke oplyst`."""
    words = status_in_words(status)
    figure = formats.figure(value, low, high, unit or "", approximate=bool(approximate))
    if words is None:
        return figure
    return words if figure == formats.UNKNOWN else f"{figure} ({words})"


def of_row(row: dict, prefix: str = "") -> str:
    """The reading of a row with the columns of an observation, their names behind `prefix`.

    One that the reader may not see is hidden: `is_hidden`, or `was_hidden`, where there is one.
    """
    if row.get(f"{prefix or 'is_'}hidden"):
        return small_counts.HIDDEN
    return reading(
        row[f"{prefix}value"],
        row[f"{prefix}low"],
        row[f"{prefix}high"],
        row[f"{prefix}unit"],
        row[f"{prefix}status"],
        approximate=row[f"{prefix}approximate"],
    )


def why(row: dict) -> str:
    """Why a figure was changed; what a withdrawal says is nobody's to read."""
    return row["reason"] or WITHDRAWN


def was_and_becomes(row: dict) -> tuple[str, str]:
    """A changed figure before and after; as it stood in its cell where only its words changed."""
    was, becomes = of_row(row, "was_"), of_row(row)
    was_raw, raw = row.get("was_raw"), row.get("raw")
    return (was_raw, raw) if was == becomes and was_raw and raw else (was, becomes)
