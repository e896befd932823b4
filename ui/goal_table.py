"""The goals as a table: what was reached of what, what could be expected by now, and the status."""

from collections.abc import Callable, Sequence

import polars as pl
import streamlit as st

from charts.template import STATUS_COLOURS
from ui import badge, explain, table, text
from ui.table import Cell, Heading, Section
from wording import formats, goals, status
from wording.goals import Goal

FURTHEST_BEHIND = 8


def by_focus_area(rows: pl.DataFrame) -> None:
    """Every goal under its focus area; an area's goals also with their share of the whole."""
    columns = COLUMNS if rows["is_whole"].all() else (*COLUMNS, SHARE)
    sections = [
        (focus_area, goals.of_rows(of_focus_area))
        for (focus_area,), of_focus_area in rows.group_by("focus_area", maintain_order=True)
    ]
    _show(text.ALL_GOALS_CAPTION, columns, sections)


def furthest_behind(rows: pl.DataFrame) -> None:
    """The goals that are behind or were not reached, the slowest pace first."""
    behind = rows.filter(pl.col("status").is_in(status.BEHIND)).sort(
        pl.coalesce("pace", "attainment"), nulls_last=True, maintain_order=True
    )
    if behind.is_empty():
        st.write(text.NOTHING_BEHIND)
        return
    _show(
        text.FURTHEST_BEHIND_CAPTION, COLUMNS, [(None, goals.of_rows(behind.head(FURTHEST_BEHIND)))]
    )


def _indicator(goal: Goal) -> Cell:
    return Cell(goal.indicator, note=goal.activity)


def _year_to_date(goal: Goal) -> Cell:
    return Cell(
        goals.year_to_date(goal),
        note=goals.what_is_lacking(goal),
        explains=explain.token(goal.quarter, goal.area, goal.indicator_id),
    )


def _expected(goal: Goal) -> Cell:
    return Cell(formats.quantity(goal.expected_to_date, goal.unit, decimals=1))


def _attainment(goal: Goal) -> Cell:
    return Cell(goals.attainment(goal), colour=STATUS_COLOURS[goal.status], filled=goal.attainment)


def _status(goal: Goal) -> Cell:
    return badge.of_status(goal.status)


def _share_of_whole(goal: Goal) -> Cell:
    return Cell(formats.percent(goal.share_of_whole))


Column = tuple[Heading, Callable[[Goal], Cell]]
COLUMNS: tuple[Column, ...] = (
    (Heading(f"{text.INDICATOR} ({text.ACTIVITY.lower()})"), _indicator),
    (Heading(text.YEAR_TO_DATE, is_number=True), _year_to_date),
    (Heading(text.EXPECTED_NOW, is_number=True), _expected),
    (Heading(text.ATTAINMENT, is_number=True), _attainment),
    (Heading(text.STATUS_HEADING), _status),
)
SHARE: Column = (Heading(text.SHARE_OF_WHOLE, is_number=True), _share_of_whole)


def _show(
    caption: str, columns: Sequence[Column], sections: Sequence[tuple[str | None, list[Goal]]]
) -> None:
    table.show(
        caption,
        [heading for heading, _ in columns],
        [
            Section(title, [[cell(goal) for _, cell in columns] for goal in shown])
            for title, shown in sections
        ],
    )
