"""The invented plan's figures, drawn from its recipe: the same figures every time."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
from random import Random

from source.recipe import (
    AREAS,
    BENCHMARK_CODE,
    CALENDAR_YEAR,
    PLAN_YEAR,
    Area,
    Indicator,
    Recipe,
)

SEED = "Helhedsblik"
FIRST_YEAR, LAST_YEAR = 2022, 2026
QUARTERS = tuple(
    (year, quarter)
    for year in range(FIRST_YEAR, LAST_YEAR + 1)
    for quarter in (1, 2, 3, 4)
    if (FIRST_YEAR, 4) <= (year, quarter) <= (LAST_YEAR, 3)
)
BASELINE_YEAR = "2021"
YEARLY_QUARTER = 2
ACTUAL, TARGET, BASELINE = "Opgørelse", "Mål", "Baseline"
PENDING, UNKNOWN = "Afventer opstart", "?"

# Of a hundred counts, this many are written as an estimate, an interval, a question mark or not at
# all.
ESTIMATES, INTERVALS, QUESTION_MARKS, GAPS = 1.5, 0.7, 0.4, 0.4
SMALLEST_ESTIMATE = 8

# What the correction of 2026K1 counts anew.
CORRECTED_QUARTER = (2026, 1)
CORRECTED = (
    ("jobvejledning/samtaler", "Ø"),
    ("fritid-og-foreninger/nye-i-forening", "M"),
    ("beboervejledning/vejledningssamtaler", "N"),
    ("frivillige/frivilligtimer", "N"),
)


@dataclass(frozen=True)
class Figure:
    """One line of a file: an indicator's figure for an area (None: the whole plan) and a period."""

    indicator: Indicator
    area: str | None
    period: str
    kind: str
    content: float | str
    note: str | None = None

    @property
    def unit(self) -> str:
        """A ratio is reported as the count that its denominator's count is divided into."""
        counted = self.kind == ACTUAL and self.indicator.aggregation == "ratio"
        return "antal" if counted else self.indicator.unit


def baselines(recipe: Recipe) -> Iterator[Figure]:
    """The figures from before the plan, its own and the municipality's."""
    for indicator in recipe.indicators:
        if indicator.baseline is not None and indicator.municipal_baseline is not None:
            yield Figure(indicator, None, BASELINE_YEAR, BASELINE, indicator.baseline)
            yield Figure(
                indicator, BENCHMARK_CODE, BASELINE_YEAR, BASELINE, indicator.municipal_baseline
            )


def targets(recipe: Recipe, begin_in: tuple[int, int]) -> Iterator[Figure]:
    """The targets of the goal years that begin in a quarter, or run when the plan begins."""
    for indicator in recipe.indicators:
        years = _goal_years(indicator)
        for number, (label, begins) in enumerate(years):
            if begins == begin_in and indicator.target is not None:
                yield from _targets_of_a_year(indicator, label, len(years) - 1 - number)


def actuals(recipe: Recipe, year: int, quarter: int) -> Iterator[Figure]:
    """What the plan reports for a quarter."""
    period = f"{year}K{quarter}"
    for indicator in recipe.indicators:
        if period in indicator.unreported or (indicator.is_yearly and quarter != YEARLY_QUARTER):
            continue
        areas: tuple[Area | None, ...] = (None,)
        if indicator.areas:
            areas = AREAS if indicator.is_additive else (*AREAS, None)
        for area in areas:
            code = area.code if area else None
            if period in indicator.pending:
                yield Figure(indicator, code, period, ACTUAL, PENDING)
                continue
            value = counted_value(recipe, indicator, area, year, quarter)
            content, note = _figure_and_note(indicator, code, period, value)
            if content is not None:
                yield Figure(indicator, code, period, ACTUAL, content, note)


def corrections(recipe: Recipe) -> Iterator[Figure]:
    """The four figures that were counted again."""
    year, quarter = CORRECTED_QUARTER
    for key, code in CORRECTED:
        area = next(area for area in AREAS if area.code == code)
        value = counted_value(recipe, recipe.by_key[key], area, year, quarter)
        yield Figure(
            recipe.by_key[key],
            code,
            f"{year}K{quarter}",
            ACTUAL,
            floor(value * 1.12) + 1,
            "Rettet efter ny optælling",
        )


def counted_value(
    recipe: Recipe, indicator: Indicator, area: Area | None, year: int, quarter: int
) -> float:
    """The figure of an indicator, an area (None: the whole plan) and a quarter, as counted."""
    if area is None and indicator.areas:
        return _mean_of_the_areas(recipe, indicator, year, quarter)
    chance = _chance(indicator, area.code if area else "", f"{year}K{quarter}")
    progress = QUARTERS.index((year, quarter)) / (len(QUARTERS) - 1)
    level = indicator.first + (indicator.latest - indicator.first) * progress
    if indicator.denominator is not None:
        whole = counted_value(recipe, recipe.by_key[indicator.denominator], None, year, quarter)
        return min(whole, round(whole * level / 100 * chance.uniform(0.95, 1.05)))
    if indicator.aggregation == "sum":
        level *= recipe.seasons[indicator.season][quarter - 1]
    if area is not None:
        level *= _part_of_area(indicator, area, progress)
    return _rounded(indicator, level * chance.uniform(*_spread(indicator)), chance)


def _mean_of_the_areas(recipe: Recipe, indicator: Indicator, year: int, quarter: int) -> float:
    figures = [area.share * counted_value(recipe, indicator, area, year, quarter) for area in AREAS]
    return round(sum(figures), 1)


def _part_of_area(indicator: Indicator, area: Area, progress: float) -> float:
    """What of the level falls in an area: a share of a count, a factor near 1 of an average."""
    if not indicator.is_additive:
        return _tilt(indicator, area, progress, 0.9, 1.1)
    parts = {each.code: each.share * _tilt(indicator, each, progress, 0.75, 1.3) for each in AREAS}
    return parts[area.code] / sum(parts.values())


def _tilt(indicator: Indicator, area: Area, progress: float, low: float, high: float) -> float:
    chance = _chance(indicator, area.code, "tilt")
    first, latest = chance.uniform(low, high), chance.uniform(low, high)
    return first + (latest - first) * progress


def _spread(indicator: Indicator) -> tuple[float, float]:
    if indicator.aggregation == "sum":
        return 0.9, 1.1
    return (0.99, 1.01) if indicator.is_yearly else (0.96, 1.04)


def _rounded(indicator: Indicator, value: float, chance: Random) -> float:
    """Whole counts, half hours, thousands of kroner; averages and shares with one decimal."""
    if indicator.unit == "kr":
        return round(value / 1000) * 1000
    if indicator.unit == "timer":
        return round(value * 2) / 2
    if not indicator.is_additive:
        return round(value, 1)
    return floor(value + chance.random()) if indicator.aggregation == "sum" else round(value)


def _figure_and_note(
    indicator: Indicator, code: str | None, period: str, value: float
) -> tuple[float | str | None, str | None]:
    """The figure and its note as the leader writes them: some are estimates, some are lacking."""
    is_counted_precisely = (
        not indicator.areas
        or indicator.unit != "antal"
        or value < SMALLEST_ESTIMATE
        or (period == "2026K1" and (indicator.key, code) in CORRECTED)
    )
    if is_counted_precisely:
        return value, None
    draw = _chance(indicator, code or "", period + " written").uniform(0, 100)
    if draw < ESTIMATES:
        return f"Ca. {round(value / 5) * 5}", "Skøn"
    if draw < ESTIMATES + INTERVALS:
        return f"{floor(value) - 2}-{floor(value) + 3}", "Skøn"
    if draw < ESTIMATES + INTERVALS + QUESTION_MARKS:
        return UNKNOWN, "Ikke talt op endnu"
    if draw < ESTIMATES + INTERVALS + QUESTION_MARKS + GAPS:
        return None, None
    return value, None


def _goal_years(indicator: Indicator) -> list[tuple[str, tuple[int, int]]]:
    """The labels of the goal years, each with the quarter in whose file its target stands."""
    start = indicator.activity.year_start_quarter
    if start == CALENDAR_YEAR:
        return [(str(year), (year, 1)) for year in range(FIRST_YEAR + 1, LAST_YEAR + 1)]
    last = LAST_YEAR if start == PLAN_YEAR else LAST_YEAR + 1
    return [
        (f"{year}/{(year + 1) % 100}", max((year, start), QUARTERS[0]))
        for year in range(FIRST_YEAR, last)
    ]


def _targets_of_a_year(indicator: Indicator, label: str, years_left: int) -> Iterator[Figure]:
    target = indicator.target or 0.0
    if indicator.target_high is not None:
        for area in AREAS:
            interval = f"{target:g}-{indicator.target_high:g}"
            yield Figure(indicator, area.code, label, TARGET, interval)
        return
    if indicator.unit != "procent" and not indicator.is_yearly:
        step = 0.2 if indicator.direction == "decrease" else -0.1
        target = _two_digits(target * (1 + step * years_left))
    if not indicator.area_targets:
        yield Figure(indicator, None, label, TARGET, target)
        return
    left = round(target)
    for area in AREAS:
        part = left if area is AREAS[-1] else round(target * area.share)
        left -= part
        yield Figure(indicator, area.code, label, TARGET, part)


def _two_digits(value: float) -> int:
    return round(float(f"{value:.2g}"))


def _chance(indicator: Indicator, area: str, purpose: str) -> Random:
    """A source of chance for each figure, so that a new indicator leaves the others as they are."""
    return Random(f"{SEED} {indicator.key} {area} {purpose}")  # noqa: S311 - no secret
