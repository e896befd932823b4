"""A trend in words: the year so far beside the year before, and the forecast of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from wording import figures, formats, records, small_counts

SO_FAR = {
    1: "{figure} i det første kvartal af {year}",
    2: "{figure} i de første to kvartaler af {year}",
    3: "{figure} i de første tre kvartaler af {year}",
    4: "{figure} i hele {year}",
}
GOAL_YEAR = "målåret {year}"
IN_QUARTER = "{figure} i {quarter}"
NOT_REPORTED = "ingen tal for {quarter}"
HIDDEN = "tallet for {quarter} er skjult"
MORE = "{share} mere end året før ({before})"
LESS = "{share} mindre end året før ({before})"
AGAINST = "mod {before} året før"
SAME = "det samme som året før"
ONLY_IN_TOTAL = "{said}, heraf {figure} i kvartaler, der kun er indberettet samlet"
ALL_IN_TOTAL = "{said}, som kun er indberettet samlet"
WITH_PARTS = "{said} ({parts})"
ONLY_TOGETHER = "kun kendt samlet"
TOGETHER = "samlet"
GAP_QUARTERS = "{quarters} {year}"
GAP_MISSING = "Hul i kurven: kvartalet er ikke indberettet."
GAP_TOGETHER = "Hul i kurven: {quarters} er kun kendt samlet med andre kvartaler."
GAP_BOTH = (
    "Hul i kurven: {quarters} er kun kendt samlet med andre kvartaler; de øvrige kvartaler er ikke "
    "indberettet."
)
SENTENCE = "{series}: {said}."
FORECAST = "Prognose for {quarter}: {figure}."
PLACE = "{series} i {area}"


@dataclass(frozen=True)
class Point:
    """One row of `filtered.trend`, as far as words are said about it."""

    series_id: str
    series: str
    area_name: str | None
    quarter: str
    year_name: str
    unit: str
    value_unit: str
    value: float | None
    value_low: float | None
    value_high: float | None
    actual: float | None
    forecast: float | None
    forecast_low: float | None
    forecast_high: float | None
    year_figure: float | None
    year_figure_before: float | None
    change_on_year: float | None
    only_in_total: float | None
    quarter_of_year: int
    approximate: bool
    is_sum: bool
    is_hidden: bool = False
    is_only_together: bool = False
    is_actual_contradicted: bool = False
    is_year_contradicted: bool = False
    year_dimension: str | None = None
    parts_of_actual: float | None = None
    parts_of_year: float | None = None
    earlier_plan: str | None = None


def of_rows(rows: pl.DataFrame) -> list[Point]:
    """The points of a frame with the columns of `filtered.trend`."""
    return records.of_rows(Point, rows)


def figure(point: Point) -> str:
    """What was reported of a quarter, else what is forecast of it: `283`, `ca. 393 (386–401)`."""
    if point.forecast is not None:
        return forecast(point)
    if point.is_hidden:
        return small_counts.HIDDEN
    if point.is_only_together and point.value is None:
        return ONLY_TOGETHER
    return _figure(point, point.value_unit)


def label(point: Point) -> str:
    """The same beside a bar, where there is no room for its unit: `283`, `ca. 5–6`, `66,7`."""
    if point.forecast is not None:
        return formats.number(point.forecast, decimals=forecast_decimals(point))
    if point.is_only_together and point.value is None:
        return TOGETHER
    return small_counts.HIDDEN if point.is_hidden else _figure(point, "")


def caveat(point: Point) -> str | None:
    """What must stand beside a quarter's figure: what the parts of its total come to, where that
    is another figure.
    """
    if not point.is_actual_contradicted or point.value != point.actual:
        return None
    return figures.contradiction("area", point.parts_of_actual, point.actual, point.unit)


def gaps(points: Sequence[Point]) -> str | None:
    """What the gaps in the curves are: quarters that are known only together with others, or not
    reported; None where there is none.
    """
    is_missing = any(
        point.value is None and point.forecast is None and not point.is_only_together
        for point in points
    )
    together: dict[str, set[str]] = {}
    for point in points:
        if point.is_only_together and point.value is None:
            together.setdefault(point.quarter[:4], set()).add(point.quarter)
    named = [
        GAP_QUARTERS.format(quarters=formats.quarters(sorted(quarters)), year=year)
        for year, quarters in sorted(together.items())
    ]
    if not named:
        return GAP_MISSING if is_missing else None
    words = GAP_BOTH if is_missing else GAP_TOGETHER
    return words.format(quarters=formats.enumeration(named))


def _figure(point: Point, unit: str) -> str:
    """Figures as reported; an index or a rate to one decimal."""
    return formats.figure(
        point.value,
        point.value_low,
        point.value_high,
        unit,
        approximate=point.approximate,
        decimals=figure_decimals(point),
    )


def figure_decimals(point: Point) -> int:
    """How many decimals a figure has at most: as reported, an index or a rate one."""
    return 2 if point.value == point.actual else 1


def forecast_decimals(point: Point) -> int:
    """How many decimals a forecast has at most: none where it is a sum."""
    return 0 if point.is_sum else 1


def forecast(point: Point) -> str:
    """The forecast of a quarter with what it may lie between: `ca. 393 (386–401)`."""
    decimals = forecast_decimals(point)
    text = formats.quantity(point.forecast, point.value_unit, decimals=decimals)
    about = formats.ABOUT.format(text)
    if point.forecast_low is None or point.forecast_high is None:
        return about
    low, high = (
        formats.number(bound, decimals=decimals)
        for bound in (point.forecast_low, point.forecast_high)
    )
    return f"{about} ({low}–{high})" if low != high else about


def summary(points: Sequence[Point], quarter: str, *, with_forecast: bool) -> list[str]:
    """A sentence per series and area: the year so far, the year before and the forecast.

    `Jobs: 143 i de første 3 kvartaler af 2026, 10 % mere end året før (130).`
    """
    sentences = []
    lines: dict[tuple[str, str | None], list[Point]] = {}
    for point in points:
        lines.setdefault((point.series_id, point.area_name), []).append(point)
    for line in lines.values():
        present = next((point for point in line if point.quarter == quarter), None)
        if present is None:
            continue
        parts = [SENTENCE.format(series=_name(present), said=_year_so_far(present))]
        if with_forecast:
            parts += [
                FORECAST.format(quarter=formats.period(point.quarter), figure=forecast(point))
                for point in line
                if point.forecast is not None
            ]
        sentences.append(formats.with_one_stop(" ".join(parts)))
    return sentences


def _name(point: Point) -> str:
    if point.area_name is None:
        return point.series
    return PLACE.format(series=point.series, area=point.area_name)


def _year_so_far(point: Point) -> str:
    quarter = formats.period(point.quarter)
    if point.is_hidden and point.year_figure is None:
        return HIDDEN.format(quarter=quarter)
    if point.actual is None and point.year_figure is None:
        return NOT_REPORTED.format(quarter=quarter)
    if point.year_figure is None:
        return IN_QUARTER.format(figure=formats.quantity(point.actual, point.unit), quarter=quarter)
    reached = formats.quantity(point.year_figure, point.unit)
    if not point.is_sum and point.value == point.actual:
        reached = figure(point)
    if point.is_year_contradicted:
        parts = figures.contradiction(
            point.year_dimension or "parts", point.parts_of_year, point.year_figure, point.unit
        )
        reached = WITH_PARTS.format(said=reached, parts=parts)
    if point.is_sum:
        year = year_name(point.year_name)
        sentence = SO_FAR[point.quarter_of_year].format(figure=reached, year=year)
    else:
        sentence = IN_QUARTER.format(figure=reached, quarter=quarter)
    if point.only_in_total:
        unreported = formats.quantity(point.only_in_total, point.unit)
        is_all = point.only_in_total == point.year_figure
        sentence = (ALL_IN_TOTAL if is_all else ONLY_IN_TOTAL).format(
            said=sentence, figure=unreported
        )
    change = _change(point)
    return f"{sentence}, {change}" if change else sentence


def year_name(name: str) -> str:
    """A calendar year as it stands; a goal year over two says so: `målåret 2023/24`."""
    return GOAL_YEAR.format(year=name) if "/" in name else name


def _change(point: Point) -> str | None:
    before = point.year_figure_before
    if before is None or (point.change_on_year is None and before > 0):
        return None
    earlier = formats.quantity(before, point.unit)
    if point.change_on_year is None or point.unit == "procent":
        return AGAINST.format(before=earlier)
    share = formats.percent_above_zero(abs(point.change_on_year))
    if share is None:
        return SAME
    words = MORE if point.change_on_year > 0 else LESS
    return words.format(share=share, before=earlier)


def area_name(name: str | None) -> str:
    """An area's name; none is the whole plan."""
    return name or figures.WHOLE_PLAN
