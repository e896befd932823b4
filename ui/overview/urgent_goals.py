"""The goals that need a decision first, each with the sentence why."""

from collections.abc import Mapping, Sequence

import polars as pl

from domain.statuses import STATUSES
from queries import noted_goals
from ui import badge, explain, markup, table
from ui import text as shared
from ui.decisions import of_goal
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import formats, goals, urgent_goals, verdict
from wording.meetings import Decided
from wording.urgent_goals import UrgentGoal

HEADINGS = (
    Heading(f"{shared.INDICATOR} ({shared.ACTIVITY.lower()})"),
    Heading(text.WHY),
    Heading(shared.YEAR_TO_DATE, is_number=True),
    Heading(shared.STATUS_HEADING),
)
MOST = 8


def html(
    noted: pl.DataFrame, per_status: pl.DataFrame, decided: Mapping[str, Sequence[Decided]]
) -> str:
    """The most urgent goals, each with what was decided about it, and the others when they are
    unfolded; or that there is none.
    """
    urgent = noted_goals.to_decide_on(noted)
    if urgent.is_empty():
        return markup.sentence(verdict.none_behind(per_status))
    rows = [_row(one, decided) for one in urgent_goals.of_rows(urgent)]
    first, others = rows[:MOST], rows[MOST:]
    help_and_count = (text.DECISIONS_HELP, urgent_goals.first_of(len(first), len(rows)))
    content = markup.caption(" ".join(filter(None, help_and_count)))
    content += table.html(text.DECISIONS_CAPTION, HEADINGS, [Section(None, first)])
    if not others:
        return content
    unfolded = table.html(text.MORE_DECISIONS_CAPTION, HEADINGS, [Section(None, others)])
    return content + markup.unfolding(text.EVERY_DECISION.format(goals=len(rows)), unfolded)


def _row(one: UrgentGoal, decided: Mapping[str, Sequence[Decided]]) -> list[Cell]:
    goal = one.goal
    share = goal.shown_attainment
    token = explain.token(goal.quarter, goal.area, goal.indicator_id)
    return [
        Cell(goal.indicator, note=goal.activity),
        Cell(urgent_goals.why(one), note=of_goal.newest(decided, goal.indicator_id)),
        Cell(
            goals.year_to_date(goal),
            note=None if share is None else formats.percent(share),
            colour=STATUSES[goal.status].colour,
            filled=share,
            explains=token,
        ),
        badge.of_goal(goal, explains=token),
    ]
