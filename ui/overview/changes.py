"""The goals that have got better or worse since the quarter before."""

import polars as pl

from queries import noted_goals
from ui import badge, explain, markup, table
from ui import text as shared
from ui.overview import goal_year, text
from ui.table import Cell, Heading, Section
from wording import goals, verdict
from wording.goals import Goal

HEADINGS = (
    Heading(f"{shared.INDICATOR} ({shared.ACTIVITY.lower()})"),
    Heading(text.BEFORE),
    Heading(text.NOW),
    Heading(shared.YEAR_TO_DATE, is_number=True),
)


def html(noted: pl.DataFrame, goal_years: pl.DataFrame, per_status: pl.DataFrame) -> str:
    """The goals that are better or worse; those that cannot be compared are told of apart."""
    changed = noted_goals.changed(noted)
    rows: dict[str, list[list[Cell]]] = {}
    for goal, before, change_is in zip(
        goals.of_rows(changed), changed["previous_status"], changed["change_is"], strict=True
    ):
        rows.setdefault(change_is, []).append(_row(goal, before))
    sections = [
        Section(title, rows[change_is])
        for change_is, title in text.CHANGE.items()
        if change_is in rows
    ]
    content = markup.sentence(verdict.unchanged(per_status))
    if sections:
        content = table.html(text.CHANGES_CAPTION, HEADINGS, sections)
    uncompared = (
        verdict.not_compared(per_status),
        *goal_year.begun(goal_years),
        *goal_year.begun_anew(goal_years),
    )
    if per_status["before_is"][0] != "missing" and any(uncompared):
        content += markup.caption(" ".join((*filter(None, uncompared), text.LEFT_OUT)))
    return content


def _row(goal: Goal, before: str) -> list[Cell]:
    token = explain.token(goal.quarter, goal.area, goal.indicator_id)
    return [
        Cell(goal.indicator, note=goal.activity),
        badge.of_goal(goal, status=before),
        badge.of_goal(goal, explains=token),
        Cell(goals.year_to_date(goal), explains=token),
    ]
