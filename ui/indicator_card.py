"""The card of an indicator: what is counted and how, in words, who reports it, and its history."""

from collections.abc import Iterator
from datetime import date

import polars as pl
import streamlit as st

from domain.figures import KINDS
from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.units import UNITS
from queries import explanation, plan
from ui import explain_text as text
from ui import menu, rights, table
from ui.plan import card_editor
from ui.read import read
from ui.table import Cell, Heading, Section
from wording import catalogue, figures, formats, small_counts, sources

_LABELS = {
    "unit": text.UNIT,
    "aggregation": text.AGGREGATION,
    "direction": text.DIRECTION,
    "year_start_quarter": text.YEAR_START,
    "indicator_kind": text.KIND,
    "source": text.SOURCE,
}


def show(plan_id: str, indicator_id: str) -> None:
    """The card, folded away; who may change the plan is led to where it is changed."""
    about = {"plan_id": plan_id, "indicator_id": indicator_id}
    rows = read(explanation.indicator, **about)
    if rows.is_empty():
        return
    with st.expander(text.CARD, icon=":material/rule:"):
        lines = (
            *_lines(rows.row(0, named=True), read(plan.one, plan_id=plan_id)),
            *_origins(read(explanation.origins, **about)),
        )
        notes = _read_from(read(explanation.words_of_indicator, **about))
        said = [[Cell(label), Cell(words, note=notes.get(label))] for label, words in lines]
        headings = [Heading(one) for one in text.CARD_HEADINGS]
        table.show(text.CARD_CAPTION, headings, [Section(None, said)])
        _goals(read(explanation.goals_of_indicator, **about))
        _changed(read(explanation.indicator_changes, **about))
        if rights.leads(plan_id):
            st.page_link(menu.PLAN.script, label=text.CHANGE_PLAN, icon=":material/edit:")
    if rights.leads(plan_id):
        card_editor.show(plan_id, indicator_id)


def _lines(row: dict, about: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """Each attribute that is said, in words, and the thresholds of its plan."""
    limits = text.LIMITS_WORDS.format(
        on_track=formats.percent(about["on_track_from"].item()),
        behind=formats.percent(about["behind_from"].item()),
    )
    lines = (
        (text.DEFINITION, row["definition"]),
        (text.SUB_GOAL, row["sub_goal"]),
        (text.UNIT, UNITS[row["unit"]].word),
        (text.AGGREGATION, AGGREGATIONS[row["aggregation"]].the_year_is),
        (text.AREAS, text.AREAS_ADD_UP if row["additive_areas"] else text.AREAS_APART),
        (text.DIRECTION, DIRECTIONS[row["direction"]].word),
        (text.YEAR_START, _first_day(row["year_start_quarter"])),
        (text.PROFILE, _profile(row)),
        (text.KIND, INDICATOR_KINDS[row["indicator_kind"]].word),
        (text.SOURCE, row["source"]),
        (text.RESPONSIBLE, row["responsible_role"]),
        (text.THEME, row["theme"]),
        (text.LIMITS, limits),
        (text.BEGINS, _day(row["begin_date"])),
        (
            text.VALID_FROM,
            _day(row["valid_from"]) if row["valid_from"] != row["begin_date"] else "",
        ),
        (text.VALID_TO, _day(row["valid_to"])),
    )
    return ((label, words) for label, words in lines if words)


def _origins(others: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """What it was split from or merged of, and what came of it, each with its day."""
    for is_later, label in ((False, text.CAME_FROM), (True, text.BECAME)):
        named = [
            text.ORIGIN.format(name=row["indicator_name"], day=_day(row["day"]))
            if row["day"]
            else row["indicator_name"]
            for row in others.to_dicts()
            if row["is_later"] == is_later
        ]
        if named:
            apart = text.NOT_ADDED_UP if not is_later else ""
            yield label, f"{formats.enumeration(named)}{apart}"


def _read_from(words: pl.DataFrame) -> dict[str, str]:
    """By the label of an attribute the words of a file that it was read from."""
    return {
        _LABELS[row["attribute"]]: text.READ_FROM.format(
            words=row["words"],
            place=text.READ_AT.format(place=row["place"]) if row["place"] else "",
        )
        for row in words.to_dicts()
    }


def _first_day(quarter: int) -> str:
    return f"1. {formats.MONTHS[quarter * 3 - 3]}"


def _profile(row: dict) -> str:
    """What is expected by each quarter of what is added up over the year; nothing of all else."""
    is_added_up = row["aggregation"] == "sum"
    return " · ".join(map(formats.percent, row["profile"])) if is_added_up else ""


def _day(day: object) -> str:
    return formats.calendar_day(day) if isinstance(day, date) else ""


def _goals(goals: pl.DataFrame) -> None:
    """The targets and baselines with the words they were read from, and those they took the place
    of.
    """
    if goals.is_empty():
        return
    rows = [
        [
            Cell(formats.period(row["period"]), note=KINDS[row["kind"]].word),
            Cell(row["area_name"] or figures.WHOLE_PLAN),
            Cell(small_counts.HIDDEN if row["raw"] is None else row["raw"]),
            Cell(sources.place(row["sheet"], row["cell"]), note=row["file_name"]),
            Cell(formats.day(row["published_at"]), note=_superseded(row)),
        ]
        for row in goals.to_dicts()
    ]
    st.markdown(f"**{text.GOALS_OF_CARD}**")
    headings = [Heading(one) for one in text.GOALS_OF_CARD_HEADINGS]
    table.show(text.GOALS_OF_CARD, headings, [Section(None, rows)])


def _superseded(row: dict) -> str | None:
    if row["is_standing"]:
        return None
    reason = row["superseded_reason"]
    return text.SUPERSEDED.format(reason=reason) if reason else text.SUPERSEDED_SILENTLY


def _changed(changes: pl.DataFrame) -> None:
    if changes.is_empty():
        return
    rows = [
        [
            Cell(catalogue.attribute(row)),
            *(Cell(words) for words in catalogue.was_and_becomes(row)),
            Cell(row["reason"]),
            Cell(formats.day(row["published_at"])),
        ]
        for row in changes.to_dicts()
    ]
    st.markdown(f"**{text.CHANGED}**")
    table.show(text.CHANGED, [Heading(one) for one in text.CHANGED_HEADINGS], [Section(None, rows)])
