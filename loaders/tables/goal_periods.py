"""Goals under a heading that does not say their period (`Mål`): the year's, or the quarter's alone?

It is asked about once for a whole file, and what is answered is remembered with the plan.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.periods import Period
from domain.spelling import one_line, plain
from loaders.findings.choices import GOAL_PERIOD, OF_QUARTER, OF_YEAR, Choices, Question
from loaders.findings.messages import (
    Finding,
    finding,
    named_first,
    option_label,
    question_text,
    shortened,
)
from loaders.tables.columns import Column
from loaders.tables.roles import Role

# Words that say which period a goal is for; an age (`18 år`) is none.
_PERIOD = re.compile(
    r"(?<!\d)(?<!\d )\bår(?:et|ets|s|lig\w*)?\b|\b\w*(?:halvår|kvartal|sæson|skoleår)\w*"
    r"|\bårs\w*|\b20\d\d\b|\b[KQ][1-4]\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WaitingGoal:
    """A goal that is not counted before its period is said: its cell and its column's heading."""

    sheet: str | None
    cell: str
    heading: str
    raw: str

    @property
    def place(self) -> tuple[str | None, str]:
        """The sheet and the address."""
        return self.sheet, self.cell


def says_no_period(column: Column, period: Period | None, choices: Choices) -> bool:
    """Whether a column of goals in the report of a quarter leaves open what period they are for."""
    if column.role is not Role.TARGET or column.period is not None or column.open_periods:
        return False
    if period is None or period.quarter is None:
        return False
    is_settled = plain(column.header) in choices.columns
    return not is_settled and _PERIOD.search(column.header) is None


def says_a_period(text: str) -> bool:
    """Whether a goal's own words say which period it is for: `50 per år`, `hvert kvartal`."""
    return _PERIOD.search(text) is not None


def question(waiting: Sequence[WaitingGoal]) -> Question:
    """The one question about all the goals of a file that wait for it."""
    first = waiting[0]
    options = (OF_YEAR, OF_QUARTER)
    figures = " · ".join(one_line(goal.raw) for goal in waiting)
    return Question(
        GOAL_PERIOD,
        first.sheet,
        first.cell,
        figures,
        f"{question_text(GOAL_PERIOD, _headings(waiting))} {shortened(figures)}",
        options,
        tuple(map(option_label, options)),
    )


def notice(waiting: Sequence[WaitingGoal]) -> Finding:
    """What is said of the goals that wait."""
    first = waiting[0]
    count = str(len(waiting))
    place = (first.sheet, first.cell, first.raw)
    return finding("goal_without_period", *place, heading=_headings(waiting), count=count)


def _headings(waiting: Sequence[WaitingGoal]) -> str:
    return named_first(list(dict.fromkeys(one_line(goal.heading) for goal in waiting)))
