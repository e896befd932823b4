"""What the documents say of the whole period: its goals, and the milestones on its way."""

from dataclasses import dataclass

import polars as pl

from domain.statuses import BEST_TO_WORST
from reports import phrases, text
from reports.contents import Contents
from wording import ceilings, goals, milestones, period_goals

LONGEST_NAME = 110


@dataclass(frozen=True)
class OfPeriod:
    """A goal of the whole period in words, and what its year has come to."""

    name: str
    activity: str
    figure: str
    status: str
    of_year: str | None


def goals_of_period(contents: Contents, most: int) -> list[OfPeriod]:
    """The goals of the whole period, at most so many, those furthest behind first."""
    of_year = {(goal.indicator_id, goal.area): goal for goal in goals.of_rows(contents.goals)}
    entries = []
    for goal in sorted(every_goal(contents), key=_from_worst)[:most]:
        year = of_year.get((goal.indicator_id, goal.area))
        entries.append(
            OfPeriod(
                period_goals.name(goal),
                goal.activity,
                period_goals.beside_target(goal),
                ceilings.status(goal).label,
                None
                if year is None
                else text.OF_YEAR.format(
                    figure=goals.year_to_date(year), status=ceilings.status(year).word
                ),
            )
        )
    return entries


def every_goal(contents: Contents) -> list[period_goals.PeriodGoal]:
    """The goals of the whole period of the plan, and of the areas where the plan has none."""
    return period_goals.of_the_plan(period_goals.of_rows(contents.period_goals))


def _from_worst(goal: period_goals.PeriodGoal) -> int:
    return -BEST_TO_WORST.index(goal.status) if goal.status in BEST_TO_WORST else 1


def noted_milestones(contents: Contents) -> pl.DataFrame:
    """The milestones that are overdue or were moved."""
    return contents.milestones.filter((pl.col("milestone_state") == "overdue") | pl.col("is_moved"))


def goal_lines(contents: Contents, most: int) -> list[str]:
    """The goals of the whole period in lines under how many are reached; nothing without any."""
    shown = every_goal(contents)
    if not shown:
        return []
    lines = []
    for one in goals_of_period(contents, most):
        said = text.OF_PERIOD.format(
            name=phrases.shortened(one.name, LONGEST_NAME), figure=one.figure, status=one.status
        )
        beside = text.THIS_YEAR.format(of_year=one.of_year) if one.of_year else None
        lines.append("; ".join(filter(None, (said, beside))))
    more = phrases.more(len(shown) - most, text.MORE_PERIOD_GOALS)
    heading = f"{period_goals.title(shown[0])}: {period_goals.verdict(shown)}"
    return [heading, *lines, *([more] if more else [])]


def milestone_lines(contents: Contents, most: int) -> list[str]:
    """The milestones that are overdue or moved, in lines under how many there are of each kind."""
    if contents.milestones.is_empty():
        return []
    noted = noted_milestones(contents)
    lines = [
        text.OF_MILESTONE.format(
            milestone=phrases.shortened(row["milestone"], LONGEST_NAME),
            status=milestones.state(row),
            due=", ".join(filter(None, (milestones.due(row), milestones.moved(row)))),
        )
        for row in noted.head(most).iter_rows(named=True)
    ]
    more = phrases.more(noted.height - most, text.MORE_MILESTONES)
    heading = milestones.sentence(contents.milestones.row(0, named=True))
    return [heading, *lines, *([more] if more else [])]
