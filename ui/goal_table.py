"""The goals as a table: what was reached of what, what could be expected by now, and the status."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import polars as pl
import streamlit as st

from charts.template import STATUS_COLOURS
from ui import badge, table, text
from ui.table import Cell, Heading, Section
from wording import formats, status

FURTHEST_BEHIND = 8


@dataclass(frozen=True)
class Goal:
    """One row of `marts.goal_attainment`, as far as the table shows it."""

    focus_area: str
    activity: str
    indicator: str
    unit: str
    direction: str
    status: str
    ytd: float | None
    ytd_low: float | None
    ytd_high: float | None
    annual_target: float | None
    annual_target_low: float | None
    annual_target_high: float | None
    expected_to_date: float | None
    attainment: float | None
    attainment_low: float | None
    attainment_high: float | None
    share_of_whole: float | None
    quarters_missing: int | None
    approximate: bool


def of_rows(rows: pl.DataFrame) -> list[Goal]:
    """The goals of a frame with the columns of `marts.goal_attainment`."""
    return [Goal(**row) for row in rows.select(field.name for field in fields(Goal)).to_dicts()]


def by_focus_area(goals: pl.DataFrame) -> None:
    """Every goal under its focus area; an area's goals also with their share of the whole."""
    columns = COLUMNS if goals["is_whole"].all() else (*COLUMNS, SHARE)
    sections = [
        (focus_area, of_rows(rows))
        for (focus_area,), rows in goals.group_by("focus_area", maintain_order=True)
    ]
    _show(text.ALL_GOALS_CAPTION, columns, sections)


def furthest_behind(goals: pl.DataFrame) -> None:
    """The goals that are behind or were not reached, the slowest pace first."""
    behind = goals.filter(pl.col("status").is_in(status.BEHIND)).sort(
        pl.coalesce("pace", "attainment"), nulls_last=True, maintain_order=True
    )
    if behind.is_empty():
        st.write(text.NOTHING_BEHIND)
        return
    _show(text.FURTHEST_BEHIND_CAPTION, COLUMNS, [(None, of_rows(behind.head(FURTHEST_BEHIND)))])


def _indicator(goal: Goal) -> Cell:
    return Cell(goal.indicator, note=goal.activity)


def _year_to_date(goal: Goal) -> Cell:
    return Cell(year_to_date(goal), note=_what_is_lacking(goal))


def _expected(goal: Goal) -> Cell:
    return Cell(formats.quantity(goal.expected_to_date, goal.unit, decimals=1))


def _attainment(goal: Goal) -> Cell:
    share = goal.attainment
    return Cell(
        formats.percent_between(share, goal.attainment_low, goal.attainment_high),
        colour=STATUS_COLOURS[goal.status],
        filled=share,
    )


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


def year_to_date(goal: Goal) -> str:
    """The figure so far beside its target: `1.160 af 1.100`, `38 % (mål: 30 %)`, `7 (mål: 5–8)`."""
    figure = formats.figure(
        goal.ytd, goal.ytd_low, goal.ytd_high, goal.unit, approximate=goal.approximate
    )
    if goal.status == "no_target":
        return figure
    target = formats.span(
        goal.annual_target, goal.annual_target_low, goal.annual_target_high, goal.unit
    )
    if goal.direction == "decrease":
        return text.WITH_UPPER_TARGET.format(figure=figure, target=target)
    if goal.direction == "within" or goal.unit == "procent":
        return text.WITH_TARGET.format(figure=figure, target=target)
    return text.OF_TARGET.format(figure=figure, target=target)


def _what_is_lacking(goal: Goal) -> str | None:
    if not goal.quarters_missing or goal.ytd is None:
        return None
    return formats.counted(goal.quarters_missing, text.QUARTER_MISSING, text.QUARTERS_MISSING)


def _show(
    caption: str, columns: Sequence[Column], sections: Sequence[tuple[str | None, list[Goal]]]
) -> None:
    table.show(
        caption,
        [heading for heading, _ in columns],
        [
            Section(title, [[cell(goal) for _, cell in columns] for goal in goals])
            for title, goals in sections
        ],
    )
