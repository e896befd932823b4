"""The long-term goals: how many have moved the right way, and each from baseline to target."""

import polars as pl
import streamlit as st

from domain.changes import CHANGES
from domain.indicators import DIRECTIONS
from domain.statuses import STATUSES
from ui import badge, explain, table
from ui.long_term import progress, text
from ui.long_term.progress import Places
from ui.table import Cell, Heading, Section
from wording import formats, long_term
from wording.long_term import LongTermGoal

NO_BREAK = "\N{NO-BREAK SPACE}"
HEADINGS = (
    Heading(text.GOAL),
    Heading(text.PROGRESS_AND_STATUS),
    Heading(text.BASELINE, is_number=True),
    Heading(text.NEWEST, is_number=True),
    Heading(text.SINCE),
    Heading(text.TARGET, is_number=True),
    Heading(text.PROGRESS, is_number=True),
)


def no_goals() -> None:
    """The plan has no long-term goal, or the filters leave none."""
    st.subheader(text.NO_GOALS_TITLE, anchor=False)
    st.write(text.NO_GOALS)


def verdict(rows: pl.DataFrame) -> None:
    """One sentence: how many goals have moved the right way, and how many have no newer figure."""
    first = rows.row(0, named=True)
    if first["goals_moved"] == 0:
        st.header(f"{text.NOT_MOVED}.", anchor=False)
        return
    sentence = text.VERDICT.format(nearer=first["goals_nearer"], moved=first["goals_moved"])
    if not first["goals_nearer"]:
        sentence = formats.count_phrase(first["goals_moved"], *text.NONE_NEARER)
    without = first["goals_not_moved"]
    if without:
        sentence = f"{sentence}; {formats.count_phrase(without, *text.WITHOUT_FIGURE)}"
    st.header(f"{sentence}.", anchor=False)


def show(rows: pl.DataFrame) -> None:
    """Every goal of a frame with the columns of `filtered.long_term_goal`, by focus area."""
    sections = [
        Section(focus_area, list(map(_row, long_term.of_rows(of_one), progress.of_rows(of_one))))
        for (focus_area,), of_one in rows.group_by("focus_area", maintain_order=True)
    ]
    table.show(text.ROADS_CAPTION, HEADINGS, sections)
    st.caption(text.JUDGED.format(unchanged=formats.percent(rows["unchanged_within"][0])))


def _row(goal: LongTermGoal, places: Places) -> list[Cell]:
    token = explain.token(goal.figure_quarter or goal.quarter, goal.area, goal.indicator_id)
    alt = long_term.sentence(goal)
    return [
        Cell(goal.indicator, note=goal.source or goal.activity),
        Cell(
            "",
            bullet=progress.bullet(places, goal.status, alt=alt, explains=token),
            badges=(badge.of_status(goal.status),),
        ),
        _baseline(goal, token),
        _newest(goal, token),
        _since(goal),
        _target(goal),
        _progress(goal),
    ]


def _baseline(goal: LongTermGoal, token: str) -> Cell:
    notes = [
        formats.period(goal.baseline_period) if goal.baseline_period else None,
        _municipality(goal),
    ]
    return Cell(
        long_term.baseline(goal),
        note=", ".join(filter(None, notes)) or None,
        explains=token if goal.baseline is not None else None,
    )


def _municipality(goal: LongTermGoal) -> str | None:
    if goal.municipal_baseline is None:
        return None
    figure = formats.quantity(goal.municipal_baseline, goal.unit)
    return text.MUNICIPALITY.format(figure=figure.replace(" ", NO_BREAK))


def _newest(goal: LongTermGoal, token: str) -> Cell:
    if goal.figure_quarter is None:
        return Cell(formats.UNKNOWN)
    notes = [formats.period(goal.figure_quarter), goal.note]
    return Cell(long_term.figure(goal), note="; ".join(filter(None, notes)), explains=token)


def _since(goal: LongTermGoal) -> Cell:
    if goal.change_is is None:
        return Cell(formats.UNKNOWN)
    verdict_of_change = Cell(
        CHANGES[goal.change_is].label,
        colour=CHANGES[goal.change_is].colour,
        is_badge=True,
    )
    return Cell(long_term.change(goal), badges=(verdict_of_change,))


def _target(goal: LongTermGoal) -> Cell:
    if goal.only_says_a_direction:
        return Cell(DIRECTIONS[goal.direction].word)
    if goal.target_year is None:
        return Cell(formats.UNKNOWN, note=text.NO_TARGET)
    return Cell(long_term.target(goal), note=text.TARGET_YEAR.format(year=goal.target_year))


def _progress(goal: LongTermGoal) -> Cell:
    is_left = goal.distance is not None and goal.distance > 0
    return Cell(
        formats.percent(goal.way_gone),
        note=text.DISTANCE.format(distance=long_term.difference(goal.distance, goal.unit))
        if is_left
        else None,
        colour=STATUSES[goal.status].colour,
        filled=goal.way_gone,
    )
