"""The targets over the plan's whole period, beside what it has come to."""

import polars as pl

from ui import badge, explain, markup, table
from ui.attainment import text
from ui.table import Cell, Heading, Section
from wording import figures, formats, period_goals
from wording.period_goals import PeriodGoal


def html(rows: pl.DataFrame) -> str:
    """Every goal of a frame with the columns of `marts.period_goal`; nothing without any."""
    if rows.is_empty():
        return ""
    goals = period_goals.of_rows(rows)
    headings = [
        Heading(text.ROW_HEADING),
        Heading(text.AREA_HEADING),
        Heading(period_goals.title(goals[0]), is_number=True),
        Heading(text.PERIOD_TO_DATE, is_number=True),
        Heading(text.ATTAINMENT, is_number=True),
        Heading(text.EXPECTED, is_number=True),
        Heading(text.STATUS),
    ]
    return (
        markup.heading(text.WHOLE_PERIOD)
        + markup.caption(text.WHOLE_PERIOD_HELP)
        + table.html(text.WHOLE_PERIOD, headings, [Section(None, list(map(_row, goals)))])
    )


def _row(goal: PeriodGoal) -> list[Cell]:
    asks = explain.token(goal.quarter, goal.area, goal.indicator_id)
    missing = formats.count_phrase(goal.quarters_missing, *text.QUARTERS_MISSING)
    return [
        Cell(goal.indicator, note=goal.activity),
        Cell(goal.place),
        Cell(
            period_goals.target(goal),
            note=figures.IN_EACH_AREA if goal.is_for_each_area and goal.area else None,
        ),
        Cell(
            period_goals.figure(goal),
            note=missing if goal.quarters_missing else None,
            explains=asks,
        ),
        Cell(period_goals.share(goal)),
        Cell(period_goals.expected(goal)),
        badge.of_goal(goal, explains=asks),
    ]
