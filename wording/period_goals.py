"""A target over the plan's whole period in words: what the period has come to beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from domain.statuses import STATUSES
from wording import ceilings, figures, formats, goals, records, small_counts

TITLE = "Mål {first_year}–{last_year}"
OF_TARGET = "{figure} af {target}"
SENTENCE = "{title}: {figure}, {status}."
IN_SHORT = "{indicator}. {sentence}"
IN_AREA = "{indicator} ({area})"
VERDICT = (
    "{on_course} af 1 mål for hele perioden er nået eller på vej.",
    "{on_course} af {count} mål for hele perioden er nået eller på vej.",
)
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
    def is_above(self) -> bool:
        """Whether the period has come to more than the upper end of its target."""
        upper = self.period_target_high if self.direction == "within" else self.period_target
        is_known = self.period_to_date is not None and upper is not None and not self.is_hidden
        return is_known and self.period_to_date > upper

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
    return ceilings.target(text, goal.direction)


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
    return ceilings.target(text, goal.direction)


def share(goal: PeriodGoal) -> str:
    """The share of the target; a dash where it is no share, as of a sum that must not exceed it."""
    if goal.is_hidden:
        return small_counts.HIDDEN
    is_ceiling = goal.aggregation == "sum" and goal.direction != "increase"
    return formats.UNKNOWN if is_ceiling else formats.percent(goal.attainment)


def beside_target(goal: PeriodGoal) -> str:
    """The figure beside its target, and the share of it: `120 af 400 (30 %)`."""
    beside = OF_TARGET.format(figure=figure(goal), target=target(goal))
    if share(goal) in (formats.UNKNOWN, small_counts.HIDDEN):
        return beside
    return SHARE_ASIDE.format(figure=beside, share=share(goal))


def sentence(goal: PeriodGoal) -> str:
    """The goal as the panel says it: `Mål 2023–2026: 120 af 400 (30 %), bagud.`"""
    status = ceilings.status(goal).word
    return SENTENCE.format(title=title(goal), figure=beside_target(goal), status=status)


def name(goal: PeriodGoal) -> str:
    """What it is a goal of: `Samtaler`, and in an area `Samtaler (Ringparken)`."""
    indicator = goals.before_colon(goal.indicator)
    if goal.area_name is None:
        return indicator
    return IN_AREA.format(indicator=indicator, area=goal.area_name)


def in_short(goal: PeriodGoal) -> str:
    """The goal in a list: `Samtaler. Mål 2023–2026: 120 af 400 (30 %), bagud.`"""
    return IN_SHORT.format(indicator=name(goal), sentence=sentence(goal))


def of_the_plan(every: Sequence[PeriodGoal]) -> list[PeriodGoal]:
    """The goals of the whole plan, and of the areas where the whole has none."""
    of_whole = {goal.indicator_id for goal in every if goal.area is None}
    return [goal for goal in every if goal.area is None or goal.indicator_id not in of_whole]


def verdict(shown: Sequence[PeriodGoal]) -> str:
    """How many are reached or on track: `3 af 5 mål for hele perioden er nået eller på vej.`"""
    on_course = sum(STATUSES[goal.status].is_on_course for goal in shown)
    one, many = VERDICT
    words = one if len(shown) == 1 else many
    return words.format(on_course=formats.number(on_course), count=formats.number(len(shown)))
