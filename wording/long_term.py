"""A long-term goal in words: from where it began, where it is now and what it is to reach."""

from dataclasses import dataclass

import polars as pl

from domain.indicators import DIRECTIONS
from domain.statuses import STATUSES
from wording import ceilings, formats, goals, records, small_counts

POINTS = "{number} pct.point"
UP = "↑"
DOWN = "↓"
LEVEL = "→"
BEGAN = "begyndte på {baseline} ({period})"
NEWEST = "er nu {figure} ({period})"
NO_FIGURE = "har intet nyere tal"
TO_REACH = "skal være {target} i {year}"
SENTENCE = "{indicator} {parts}: {status}."
PROGRESS = "har gået {share} af vejen"


@dataclass(frozen=True)
class LongTermGoal:
    """One row of `marts.long_term_goal`, as far as words are said about it."""

    indicator_id: str
    indicator: str
    activity: str
    area: str | None
    area_name: str | None
    quarter: str
    figure_quarter: str | None
    baseline_period: str | None
    unit: str
    direction: str
    source: str | None
    change_is: str | None
    status: str
    baseline: float | None
    municipal_baseline: float | None
    figure: float | None
    figure_low: float | None
    figure_high: float | None
    target: float | None
    target_low: float | None
    target_high: float | None
    target_year: int | None
    change: float | None
    distance: float | None
    way_gone: float | None
    approximate: bool
    note: str | None = None
    is_figure_hidden: bool = False
    is_baseline_hidden: bool = False

    @property
    def only_says_a_direction(self) -> bool:
        """Whether it is held against its baseline, since there is no target to reach."""
        return self.target_year is None and self.status != "no_target"


def of_rows(rows: pl.DataFrame) -> list[LongTermGoal]:
    """The goals of a frame with the columns of `marts.long_term_goal`."""
    return records.of_rows(LongTermGoal, rows)


def figure(goal: LongTermGoal) -> str:
    """The newest figure: `46 %`, `ca. 200–210`, a dash."""
    if goal.is_figure_hidden:
        return small_counts.HIDDEN
    low, high = goal.figure_low, goal.figure_high
    return formats.figure(goal.figure, low, high, goal.unit, approximate=goal.approximate)


def target(goal: LongTermGoal) -> str:
    """What is to be reached: `85 %`, `5–8`, `højst 210`."""
    text = formats.span(goal.target, goal.target_low, goal.target_high, goal.unit)
    return ceilings.target(text, goal.direction)


def difference(amount: float | None, unit: str) -> str:
    """How far two figures lie apart; shares by percentage points: `4,8 pct.point`, `113`."""
    if amount is None:
        return formats.UNKNOWN
    if unit == "procent":
        return POINTS.format(number=formats.number(abs(amount)))
    return formats.quantity(abs(amount), unit)


def baseline(goal: LongTermGoal) -> str:
    """Where it began: `40 %`, a dash."""
    if goal.is_baseline_hidden:
        return small_counts.HIDDEN
    return formats.quantity(goal.baseline, goal.unit)


def change(goal: LongTermGoal) -> str:
    """How the figure has moved since the baseline, whether or not that is good: `↓ 113`."""
    if goal.change is None:
        return formats.UNKNOWN
    if goal.change == 0:
        return LEVEL
    arrow = UP if goal.change > 0 else DOWN
    return f"{arrow} {difference(goal.change, goal.unit)}"


def sentence(goal: LongTermGoal) -> str:
    """The goal as it is read aloud, from its baseline to its target."""
    parts = []
    if goal.baseline is not None or goal.is_baseline_hidden:
        parts.append(
            BEGAN.format(
                baseline=baseline(goal),
                period=formats.period(goal.baseline_period),
            )
        )
    if goal.figure_quarter is None:
        parts.append(NO_FIGURE)
    else:
        period = formats.period(goal.figure_quarter)
        parts.append(NEWEST.format(figure=figure(goal), period=period))
    if goal.target_year is not None:
        parts.append(TO_REACH.format(target=target(goal), year=goal.target_year))
    elif goal.only_says_a_direction:
        parts.append(DIRECTIONS[goal.direction].word)
    if goal.way_gone is not None:
        parts.append(PROGRESS.format(share=formats.percent(goal.way_gone)))
    return SENTENCE.format(
        indicator=goals.before_colon(goal.indicator),
        parts=formats.enumeration(parts),
        status=STATUSES[goal.status].word,
    )
