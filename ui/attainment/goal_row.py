"""One row of *Målopfyldelse*: the goal in words, and where its figures lie on the bullet."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from ui.attainment import text
from wording import formats, goals, records
from wording.goals import Goal


@dataclass(frozen=True)
class Places:
    """Where the figures of a goal lie along its scale, as shares of it; None is not drawn."""

    at_zero: float | None
    at_ytd: float | None
    at_previous: float | None
    at_expected: float | None
    at_target: float | None
    at_target_low: float | None
    at_target_high: float | None
    at_forecast: float | None
    at_forecast_low: float | None
    at_forecast_high: float | None
    is_beyond_scale: bool


@dataclass(frozen=True)
class Figures:
    """The figures of a row that only this page says."""

    goal_year: str
    aggregation: str
    previous_ytd: float | None
    gap: float | None
    forecast: float | None
    forecast_low: float | None
    forecast_high: float | None


@dataclass(frozen=True)
class GoalRow:
    """One row of `filtered.bullet`."""

    goal: Goal
    figures: Figures
    places: Places

    @property
    def has_target(self) -> bool:
        """Whether there is anything to hold the figure against."""
        return self.goal.has_target


def of_rows(rows: pl.DataFrame) -> Sequence[GoalRow]:
    """The rows of a frame with the columns of `filtered.bullet`."""
    return [
        GoalRow(goal, figures, places)
        for goal, figures, places in zip(
            goals.of_rows(rows),
            records.of_rows(Figures, rows),
            records.of_rows(Places, rows),
            strict=True,
        )
    ]


def gap(row: GoalRow) -> str | None:
    """The distance to what can be expected by now: `mangler 5`, `3,3 for højt`, `31 foran`."""
    distance = row.figures.gap
    if distance is None:
        return None
    goal = row.goal
    decimals = formats.least_decimals(distance, 0, 1)
    amount = formats.quantity(abs(distance), goal.unit, decimals=decimals)
    if formats.number(distance, decimals=decimals) == formats.number(0):
        return text.AS_EXPECTED
    if goal.unit == "procent":
        amount = text.POINTS.format(points=formats.number(abs(distance), decimals=decimals))
    if distance < 0:
        return text.AHEAD.format(gap=amount)
    is_above = goal.direction == "within" and _is_above(goal)
    words = text.TOO_HIGH if goal.direction == "decrease" or is_above else text.LACKS
    return words.format(gap=amount)


def _is_above(goal: Goal) -> bool:
    return (goal.ytd or 0) > (goal.annual_target_high or 0)


def forecast(row: GoalRow) -> str:
    """The figure the goal year is heading for: `53`, `38,5 %`."""
    return _forecast(row, row.figures.forecast)


def forecast_range(row: GoalRow) -> str | None:
    """Between what earlier years make it end, when there are at least two: `49–58 timer`."""
    low, high = row.figures.forecast_low, row.figures.forecast_high
    if low is None or high is None or _forecast(row, low) == _forecast(row, high):
        return None
    return text.FORECAST_RANGE.format(
        low=formats.number(low, decimals=_decimals(row)), high=_forecast(row, high)
    )


def _forecast(row: GoalRow, value: float | None) -> str:
    return formats.quantity(value, row.goal.unit, decimals=_decimals(row))


def _decimals(row: GoalRow) -> int:
    return 0 if row.figures.aggregation == "sum" else 1


def alt_text(row: GoalRow) -> str:
    """The bullet in words, for who cannot see it."""
    goal, figures = row.goal, row.figures
    sentences = [goals.in_short(goal)]
    if goal.shown_attainment is not None:
        sentences.append(text.ALT_ATTAINMENT.format(share=goals.attainment(goal)))
    if goal.expected_to_date is not None:
        sentences.append(text.ALT_EXPECTED.format(expected=goals.expected(goal)))
    if figures.previous_ytd is not None:
        previous = formats.quantity(figures.previous_ytd, goal.unit)
        sentences.append(text.ALT_PREVIOUS.format(previous=previous))
    if figures.forecast is not None:
        sentences.append(text.ALT_FORECAST.format(forecast=forecast(row)))
    return " ".join(sentences)
