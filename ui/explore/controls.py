"""What a reader chooses on *Udforsk* itself, kept in the address like the filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from queries import activity, area, focus_area, quarter
from queries.explored import FurtherFilters, PivotAxes
from ui import address
from ui.explore import text
from ui.filters import Selection
from ui.read import read
from wording import figures, formats

FROM, TO = "fra", "til"
FOCUS_AREAS, AREAS, ACTIVITIES = "indsatsomraader", "omraader", "aktiviteter"
ROWS, COLUMNS, MEASURE = "raekker", "kolonner", "tal"
WHOLE = ""


@dataclass(frozen=True)
class Choice:
    """The period, several choices (empty lets all through) and how the pivot is laid out."""

    first_quarter: str
    last_quarter: str
    focus_areas: tuple[str, ...]
    areas: tuple[str, ...]
    activities: tuple[str, ...]
    row_dimension: str
    column_dimension: str
    measure: str

    @property
    def further_filters(self) -> FurtherFilters:
        """The part of the choice that narrows."""
        return FurtherFilters(
            first_quarter=self.first_quarter,
            last_quarter=self.last_quarter,
            focus_areas=self.focus_areas,
            areas=self.areas,
            activities=self.activities,
        )

    @property
    def axes(self) -> PivotAxes:
        """The part of the choice that lays out."""
        return PivotAxes(
            row_dimension=self.row_dimension,
            column_dimension=self.column_dimension,
            measure=self.measure,
        )


def quarters(selection: Selection) -> list[str]:
    """The quarters up to the chosen one that there are figures to look at in, the first of them
    first.
    """
    reported = read(quarter.reported, plan_id=selection.plan_id)["quarter"]
    return sorted(one for one in reported if one <= selection.quarter)


def show(selection: Selection, quarters: Sequence[str]) -> Choice:
    """Two rows of choices: what to look at, and how to lay it out."""
    with st.container(horizontal=True, key="afgraens"):
        first = _one(text.FROM, quarters, formats.period, key=FROM, start=_year_ago(quarters))
        last = _one(text.TO, quarters[::-1], formats.period, key=TO)
        focus_areas = _several(
            text.FOCUS_AREAS,
            read(focus_area.focus_areas, plan_id=selection.plan_id)["focus_area"].to_list(),
            str,
            key=FOCUS_AREAS,
        )
        areas = _areas(selection.plan_id)
        activities = _activities(selection.plan_id)
    with st.container(horizontal=True, key="opstilling"):
        lines = [one for one in text.DIMENSIONS if one != "none"]
        rows = _one(text.ROWS, lines, text.DIMENSIONS.__getitem__, key=ROWS)
        others = [one for one in text.DIMENSIONS if one != rows]
        columns = _one(
            text.COLUMNS,
            others,
            text.DIMENSIONS.__getitem__,
            key=COLUMNS,
            start="quarter" if rows != "quarter" else "none",
        )
        measure = _one(
            text.MEASURE,
            list(text.MEASURES),
            text.MEASURES.__getitem__,
            key=MEASURE,
            explanation=text.MEASURE_HELP,
            width=230,
        )
    first, last = sorted((first, last))
    return Choice(first, last, focus_areas, areas, activities, rows, columns, measure)


def _year_ago(quarters: Sequence[str]) -> str:
    return quarters[max(len(quarters) - 4, 0)]


def _areas(plan_id: str) -> tuple[str, ...]:
    names = dict(read(area.areas, plan_id=plan_id).select("area", "area_name").iter_rows())
    labels = {figures.WHOLE_PLAN: WHOLE} | {name: code for code, name in names.items()}
    chosen = _several(text.AREAS, list(labels), str, key=AREAS, everything=text.ALL_AREAS)
    return tuple(labels[name] for name in chosen)


def _activities(plan_id: str) -> tuple[str, ...]:
    rows = read(activity.activities, plan_id=plan_id).select("activity_id", "activity")
    names = dict(rows.iter_rows())
    return _several(text.ACTIVITIES, list(names), names.__getitem__, key=ACTIVITIES)


def _one(
    label: str,
    options: Sequence[str],
    named: Callable[[str], str],
    *,
    key: str,
    start: str | None = None,
    explanation: str | None = None,
    width: int = 150,
) -> str:
    """One of the options; a choice that is no longer among them is forgotten."""
    chosen = address.one(
        key, options, named=named, default=start, is_always_written=key in (FROM, TO)
    )
    st.selectbox(label, options, format_func=named, key=key, help=explanation, width=width)
    return chosen


def _several(
    label: str,
    options: Sequence[str],
    named: Callable[[str], str],
    *,
    key: str,
    everything: str = text.ALL,
) -> tuple[str, ...]:
    """Some of the options, none meaning all; those that are no longer there are forgotten."""
    chosen = address.several(key, options, named=named)
    st.multiselect(label, options, format_func=named, key=key, placeholder=everything, width=178)
    return tuple(chosen)
