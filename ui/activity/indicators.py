"""The activity's indicators: each goal of the year with the quarters behind it as a sparkline."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from domain.indicators import DIRECTIONS
from domain.statuses import STATUSES
from ui import badge, explain, quarter_row, table
from ui.activity import text
from ui.decisions import of_goal
from ui.sparkline import Quarter, Sparkline
from ui.table import Cell, Heading, Section
from wording import formats, goals
from wording.goals import Goal
from wording.meetings import Decided

HEADINGS = (
    Heading(text.INDICATOR),
    Heading(text.DEVELOPMENT),
    Heading(text.YEAR_TO_DATE, is_number=True),
    Heading(text.EXPECTED_NOW, is_number=True),
    Heading(text.ATTAINMENT, is_number=True),
    Heading(text.STATUS),
)
PLANNED_HEADINGS = (
    Heading(text.INDICATOR),
    Heading(text.GOAL_YEAR),
    Heading(text.TARGET, is_number=True),
)


def show(
    rows: pl.DataFrame, quarters: pl.DataFrame, decided: Mapping[str, Sequence[Decided]]
) -> None:
    """The goals of a frame with the columns of `marts.goal_attainment`, all their quarters, and
    what was decided about them.
    """
    sparklines = {
        indicator_id: _sparkline(of_one)
        for (indicator_id,), of_one in quarters.group_by("indicator_id", maintain_order=True)
    }
    cells = [
        _row(goal, sparklines.get(goal.indicator_id), of_goal.newest(decided, goal.indicator_id))
        for goal in goals.of_rows(rows)
    ]
    table.show(text.INDICATORS_CAPTION, HEADINGS, [Section(None, cells)])
    st.caption(text.HOW_TO_READ)


def show_planned(rows: pl.DataFrame) -> None:
    """What is to be reached, of a frame with the columns of `filtered.planned_goal`."""
    if rows.is_empty():
        st.info(text.NO_INDICATORS, icon=":material/info:")
        return
    cells = [
        [
            Cell(row["indicator"], note=DIRECTIONS[row["direction"]].word),
            Cell(row["goal_year"]),
            Cell(
                formats.span(
                    row["annual_target"],
                    row["annual_target_low"],
                    row["annual_target_high"],
                    row["unit"],
                )
            ),
        ]
        for row in rows.to_dicts()
    ]
    st.caption(text.PLANNED_HELP)
    table.show(text.PLANNED_CAPTION, PLANNED_HEADINGS, [Section(None, cells)])


def _row(goal: Goal, sparkline: Sparkline | None, decided: str | None) -> list[Cell]:
    return [
        Cell(goal.indicator, note=decided),
        Cell("", sparkline=sparkline),
        Cell(
            goals.year_to_date(goal),
            note=goals.what_is_lacking(goal),
            explains=explain.token(goal.quarter, goal.area, goal.indicator_id),
        ),
        Cell(goals.expected(goal)),
        Cell(
            goals.attainment(goal),
            colour=STATUSES[goal.status].colour,
            filled=goal.shown_attainment,
        ),
        badge.of_goal(goal),
    ]


def _sparkline(rows: pl.DataFrame) -> Sparkline:
    bars = rows.select("bar_from", "bar_to", "state").iter_rows()
    return Sparkline(
        [Quarter(bottom, top, is_together=state == "implied") for bottom, top, state in bars],
        _alt(rows.filter(pl.col("state") == "reported")),
        zero=rows["zero_at"][0],
    )


def _alt(reported: pl.DataFrame) -> str:
    if reported.is_empty():
        return text.ALT_NONE
    first, *_, last = quarter_row.of_rows(pl.concat([reported.head(1), reported.tail(1)]))
    words = text.ALT if first.quarter != last.quarter else text.ALT_ONE
    return words.format(
        first=quarter_row.amount(first),
        first_period=formats.period(first.quarter),
        last=quarter_row.amount(last),
        last_period=formats.period(last.quarter),
    )
