"""The goals with their bullets: a table per focus area, or one in the order of the distance."""

from collections.abc import Sequence

import polars as pl

from domain.statuses import STATUSES
from ui import badge, explain, markup, table
from ui.attainment import bullets, goal_row, text
from ui.attainment.controls import Choice
from ui.attainment.goal_row import GoalRow
from ui.table import Cell, Heading, Section
from wording import figures, formats, goals, verdict

NUMBERS = (
    Heading(text.ATTAINMENT),
    Heading(text.STATUS),
    Heading(text.YEAR_TO_DATE, is_number=True),
    Heading(text.EXPECTED, is_number=True),
    Heading(text.FORECAST, is_number=True),
)
NOTHING = Cell("")


def html(rows: pl.DataFrame, choice: Choice) -> str:
    """Every goal of the frame (columns of `filtered.bullet`), in its order."""
    goal_rows = goal_row.of_rows(rows)
    if not choice.is_grouped:
        return _table(text.EVERY_GOAL, goal_rows, choice)
    of_focus_areas: dict[str, list[GoalRow]] = {}
    for row in goal_rows:
        of_focus_areas.setdefault(row.goal.focus_area, []).append(row)
    return "".join(
        markup.heading(focus_area)
        + markup.caption(_counts(of_focus_area))
        + _table(focus_area, of_focus_area, choice)
        for focus_area, of_focus_area in of_focus_areas.items()
    )


def _counts(rows: Sequence[GoalRow]) -> str:
    """How many of the goals are on course."""
    statuses = [row.goal.status for row in rows if row.has_target]
    on_course = sum(STATUSES[status].is_on_course for status in statuses)
    return verdict.on_course(on_course, len(statuses)) if statuses else verdict.NO_GOALS


def _table(title: str, rows: Sequence[GoalRow], choice: Choice) -> str:
    first = Heading(text.AREA_HEADING if choice.is_by_area else text.ROW_HEADING)
    if choice.is_by_area:
        by_indicator: dict[str, list[GoalRow]] = {}
        for row in rows:
            by_indicator.setdefault(row.goal.indicator_id, []).append(row)
        sections = [
            Section(_name(goal_rows[0]), [_row(row, _area(row)) for row in goal_rows])
            for goal_rows in by_indicator.values()
        ]
    else:
        sections = [Section(None, [_row(row, _indicator(row, choice)) for row in rows])]
    return table.html(text.CAPTION.format(title=title), [first, *NUMBERS], sections)


def _name(row: GoalRow) -> str:
    return text.SECTION.format(indicator=row.goal.indicator, activity=row.goal.activity)


def _area(row: GoalRow) -> Cell:
    return Cell(row.goal.area_name or figures.WHOLE_PLAN)


def _indicator(row: GoalRow, choice: Choice) -> Cell:
    goal = row.goal
    note = goal.activity if choice.is_grouped else f"{goal.activity} · {goal.focus_area}"
    return Cell(goal.indicator, note=note)


def _row(row: GoalRow, first: Cell) -> list[Cell]:
    goal = row.goal
    asks = explain.token(goal.quarter, goal.area, goal.indicator_id)
    status = badge.of_goal(goal)
    return [
        first,
        Cell(_attainment(row), bullet=bullets.of_goal(row), explains=asks),
        Cell(status.text, colour=status.colour, is_badge=True, explains=asks),
        Cell(goals.figure(goal), note=_note(row), explains=asks),
        Cell(goals.expected(row.goal), note=goal_row.gap(row)) if row.has_target else NOTHING,
        _forecast(row),
    ]


def _forecast(row: GoalRow) -> Cell:
    if row.figures.forecast is None:
        return NOTHING
    return Cell(goal_row.forecast(row), note=goal_row.forecast_range(row))


def _attainment(row: GoalRow) -> str:
    if row.has_target:
        return goals.attainment(row.goal)
    if STATUSES[row.goal.status].is_since_baseline:
        return text.SINCE_BASELINE.format(baseline=goals.baseline(row.goal))
    if row.goal.area and row.goal.share_of_whole is not None:
        return text.SHARE_OF_WHOLE.format(share=formats.percent(row.goal.share_of_whole))
    return text.NO_TARGET


def _note(row: GoalRow) -> str | None:
    """The target, the goal year when it is a school year, and how many quarters are missing."""
    if not row.has_target:
        return goals.caveats(row.goal)
    year = row.figures.goal_year
    of_year = text.OF_GOAL_YEAR.format(goal_year=year) if "/" in year else ""
    target = text.TARGET.format(target=goals.limiting_target(row.goal)) + of_year
    return " · ".join(filter(None, (target, goals.caveats(row.goal))))
