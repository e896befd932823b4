"""A target over the plan's whole period in words: what the period has come to beside it."""

from dataclasses import dataclass

import polars as pl

from domain.statuses import STATUSES
from wording import figures, formats, records, small_counts

TITLE = "Mål {first_year}–{last_year}"
IN_EACH_AREA = "i hvert område"
OF_TARGET = "{figure} af {target}"
SENTENCE = "{title}: {figure}, {status}."
SHARE_ASIDE = "{figure} ({share})"


@dataclass(frozen=True)
class PeriodGoal:
    """One row of `marts.period_goal`, as far as words are said about it."""

    focus_area: str
    activity: str
    indicator_id: str
    indicator: str
    area: str | None
    area_name: str | None
    quarter: str
    unit: str
    aggregation: str
    direction: str
    status: str
    period_to_date: float | None
    period_target: float | None
    period_target_low: float | None
    period_target_high: float | None
    expected_to_date: float | None
    expected_to_date_high: float | None
    attainment: float | None
    first_year: int
    last_year: int
    quarters_missing: int
    approximate: bool
    is_for_each_area: bool
    is_hidden: bool

    @property
    def place(self) -> str:
        """The area, or the whole plan."""
        return self.area_name or figures.WHOLE_PLAN


def of_rows(rows: pl.DataFrame) -> list[PeriodGoal]:
    """The goals of a frame with the columns of `marts.period_goal`."""
    return records.of_rows(PeriodGoal, rows)


def title(goal: PeriodGoal) -> str:
    """What the target is called: `Mål 2023–2026`."""
    return TITLE.format(first_year=goal.first_year, last_year=goal.last_year)


def target(goal: PeriodGoal) -> str:
    """What the period is to reach: `400`, `højst 100`, `40–60`."""
    low, high = goal.period_target_low, goal.period_target_high
    text = formats.span(goal.period_target, low, high, goal.unit)
    return formats.AT_MOST.format(text) if goal.direction == "decrease" else text


def figure(goal: PeriodGoal) -> str:
    """What the period has come to: `120`, `ca. 120`, `skjult`, a dash."""
    if goal.is_hidden:
        return small_counts.HIDDEN
    text = formats.quantity(goal.period_to_date, goal.unit)
    is_about = goal.approximate and goal.period_to_date is not None
    return formats.ABOUT.format(text) if is_about else text


def expected(goal: PeriodGoal) -> str:
    """What can be expected by now: `150`, `højst 38`, `15–23`."""
    low, high = goal.expected_to_date, goal.expected_to_date_high
    text = formats.span(low, None if high is None else low, high, goal.unit, decimals=1)
    return formats.AT_MOST.format(text) if goal.direction == "decrease" else text


def share(goal: PeriodGoal) -> str:
    """The share of the target; a dash where it is no share, as of a sum that must not exceed it."""
    if goal.is_hidden:
        return small_counts.HIDDEN
    is_ceiling = goal.aggregation == "sum" and goal.direction != "increase"
    return formats.UNKNOWN if is_ceiling else formats.percent(goal.attainment)


def sentence(goal: PeriodGoal) -> str:
    """The goal as the panel says it: `Mål 2023–2026: 120 af 400 (30 %), bagud.`"""
    beside = OF_TARGET.format(figure=figure(goal), target=target(goal))
    if share(goal) not in (formats.UNKNOWN, small_counts.HIDDEN):
        beside = SHARE_ASIDE.format(figure=beside, share=share(goal))
    return SENTENCE.format(title=title(goal), figure=beside, status=STATUSES[goal.status].word)
