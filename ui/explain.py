"""Explain a number: a click on a bar, a cell or a status opens a panel that leads to its cells.

Whatever shows a number carries its token: in a table as the `explains` of a cell, in a chart as the
`customdata` of a point. `app.py` calls `listen` on every page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import polars as pl
import streamlit as st

from domain.figures import KINDS
from domain.statuses import STATUSES
from queries import explanation, filtered, goal_attainment, plan, trend
from ui import badge, explain_text, filters, indicator_card, table
from ui.comments import in_panel
from ui.decisions import of_goal
from ui.filters import Selection
from ui.read import read, store
from ui.table import Cell, Heading, Section
from wording import figures, formats, goals, period_goals, small_counts, sources
from wording import verdict as verdict_in_words

ASKED = "asked"
SEPARATOR = "|"
OF_GOALS = "?"
NARROWING = ("focus_area", "activity_id", "status")
SCRIPT = Path(__file__).with_name("explain.js")

_listener = st.components.v2.component("explain", js=SCRIPT.read_text(encoding="utf-8"))


def token(quarter: str, area: str | None, indicator_id: str) -> str:
    """What a number is asked about by: its quarter, area (None: the whole plan) and indicator."""
    return SEPARATOR.join((quarter, area or "", indicator_id))


def of_row(row: Mapping[str, str | None]) -> str:
    """The token of a row with the columns `quarter`, `area` and `indicator_id`."""
    return token(str(row["quarter"]), row["area"], str(row["indicator_id"]))


def goals_token(
    area: str | None,
    *,
    focus_area: str | None = None,
    activity_id: str | None = None,
    status: str | None = None,
) -> str:
    """What a number of goals is asked about by: what narrows the chosen goals to those counted."""
    return _narrowed(area=area, focus_area=focus_area, activity_id=activity_id, status=status)


def series_token(area: str | None, series_id: str, quarter: str | None = None) -> str:
    """What a line of a theme is asked about by: in one quarter, or the year so far without one."""
    return _narrowed(area=area, series=series_id, quarter=quarter)


def of_point(row: Mapping[str, str | None]) -> str:
    """The token of a row of `filtered.trend`; nothing for a forecast, which nobody has reported, or
    for a figure of the plan before, which is asked about there.
    """
    if row["forecast"] is not None or row["earlier_plan"] is not None:
        return ""
    if row["indicator_id"]:
        return of_row(row)
    return series_token(row["area"], str(row["series_id"]), str(row["quarter"]))


def _narrowed(**narrowed: str | None) -> str:
    return OF_GOALS + urlencode({name: one for name, one in narrowed.items() if one})


def listen(selection: Selection | None) -> None:
    """Hear what is asked about and open the panel about it, and hear which activity is chosen."""
    _listener(key="explain", on_asked_change=_remember_click, on_chosen_change=_choose)
    token = st.session_state.pop(ASKED, None)
    if not token or not selection:
        return
    if token.startswith(OF_GOALS):
        narrowed = dict(parse_qsl(token.removeprefix(OF_GOALS)))
        if "series" in narrowed:
            _open_series(selection, narrowed)
        else:
            _open_goals(selection, narrowed)
    else:
        quarter, area, indicator_id = token.split(SEPARATOR, 2)
        _open(selection.plan_id, indicator_id, area or None, quarter)


def chart(figure: object, *, key: str, alt: str) -> None:
    """A Plotly figure whose points carry tokens as `customdata`; a click on one asks about it.

    `explain.js` hears the click: what Plotly itself selects it shows by fading the rest. Its tips
    are English.
    """
    config = {"displayModeBar": False, "showTips": False}
    st.plotly_chart(figure, key=key, alt=alt, theme=None, config=config)


def _remember_click() -> None:
    st.session_state[ASKED] = st.session_state["explain"]["asked"]


def _choose() -> None:
    filters.choose_activity(st.session_state["explain"]["chosen"])


def _open(plan_id: str, indicator_id: str, area: str | None, quarter: str) -> None:
    about = {"plan_id": plan_id, "indicator_id": indicator_id, "area": area}
    rows = read(explanation.goal, **about, quarter=quarter)
    if rows.is_empty():
        return
    goal = goals.of_rows(rows)[0]
    behind = read(explanation.figures, **about, quarter=quarter)
    year = rows["year"].item()
    version = store().version(plan_id)
    earlier = read(explanation.earlier, **about, year=year)
    of_period = period_goals.of_rows(read(explanation.period_goal, **about, quarter=quarter))
    sentences = (
        goals.share(goal),
        sources.sentence(behind),
        goals.why(goal, _limits(plan_id)),
        *map(period_goals.sentence, of_period),
    )
    _panel(plan_id, goal, " ".join(filter(None, sentences)), behind, earlier, version)


def _limits(plan_id: str) -> goals.Limits:
    row = read(plan.one, plan_id=plan_id).row(0, named=True)
    return goals.Limits(row["on_track_from"], row["behind_from"], row["unchanged_within"])


@st.dialog(explain_text.TITLE, width="large")
def _panel(
    plan_id: str,
    goal: goals.Goal,
    sentences: str,
    behind: pl.DataFrame,
    earlier: pl.DataFrame,
    version: int,
) -> None:
    if store().version(plan_id) != version:
        # It was changed on the card: the page below and the panel say what is so now.
        st.session_state[ASKED] = token(goal.quarter, goal.area, goal.indicator_id)
        st.rerun()
    st.markdown(f"#### {formats.plain(goal.indicator)}")
    place = (goal.activity, goal.area_name or figures.WHOLE_PLAN, formats.period(goal.quarter))
    st.caption(formats.plain(" · ".join(place)))
    table.badge(badge.of_goal(goal))
    st.write(formats.plain(sentences))
    if not behind.is_empty():
        _behind(behind)
    if not earlier.is_empty():
        _earlier(earlier, goal.unit)
    of_goal.show(plan_id, goal.indicator_id)
    in_panel.show(plan_id, goal.indicator_id, goal.quarter)
    indicator_card.show(plan_id, goal.indicator_id)


def _behind(behind: pl.DataFrame) -> None:
    rows = [
        [
            Cell(formats.period(row["period"]), note=KINDS[row["kind"]].word),
            Cell(row["figure_area_name"] or figures.WHOLE_PLAN),
            Cell(figures.of_row(row), note=row["note"]),
            Cell(small_counts.HIDDEN if row["raw"] is None else row["raw"]),
            Cell(sources.place(row["sheet"], row["cell"]), note=row["file_name"]),
            Cell(formats.day(row["uploaded_at"])),
        ]
        for row in behind.to_dicts()
    ]
    headings = [Heading(one) for one in explain_text.FIGURE_HEADINGS]
    table.show(explain_text.FIGURES, headings, [Section(None, rows)])


def _earlier(earlier: pl.DataFrame, unit: str) -> None:
    rows = [
        [
            Cell(formats.period(row["period"]), note=KINDS[row["kind"]].word),
            Cell(_earlier_figure(row, unit)),
            Cell(sources.place(row["sheet"], row["cell"]), note=row["file_name"]),
            Cell(formats.day(row["published_at"]), note=row["uploaded_by"]),
            Cell(row["superseded_reason"] or formats.UNKNOWN),
        ]
        for row in earlier.to_dicts()
    ]
    st.markdown(f"**{explain_text.EARLIER}**")
    headings = [Heading(one) for one in explain_text.EARLIER_HEADINGS]
    table.show(explain_text.EARLIER, headings, [Section(None, rows)])


def _earlier_figure(row: dict, unit: str) -> str:
    if row["is_hidden"]:
        return small_counts.HIDDEN
    return formats.span(row["value"], row["low"], row["high"], unit)


def _open_series(selection: Selection, narrowed: Mapping[str, str]) -> None:
    area, series_id, quarter = narrowed.get("area"), narrowed["series"], narrowed.get("quarter")
    if quarter is None:
        in_area = replace(selection.filters, area=area)
        rows = read(goal_attainment.of_series, series_id=series_id, filters=in_area)
        of_goals = goals.of_rows(rows)
        texts = [goals.figure(goal) for goal in of_goals]
        notes = [goals.caveats(goal) for goal in of_goals]
        headings = explain_text.SO_FAR_HEADINGS
    else:
        parameters = {"series_id": series_id, "at_quarter": quarter, "of_area": area}
        rows = read(trend.added_up, **parameters, filters=selection.filters)
        texts = [_in_quarter(row) for row in rows.to_dicts()]
        notes = [_contradicted(row) for row in rows.to_dicts()]
        headings = explain_text.ADDED_UP_HEADINGS
    if not rows.is_empty():
        _series_panel(series_id, rows, list(zip(texts, notes, strict=True)), headings)


def _in_quarter(row: dict) -> str:
    if row["is_actual_hidden"]:
        return small_counts.HIDDEN
    return formats.figure(
        row["actual"],
        row["actual_low"],
        row["actual_high"],
        row["unit"],
        approximate=bool(row["is_actual_approximate"]),
    )


def _contradicted(row: dict) -> str | None:
    if not row["is_actual_contradicted"]:
        return None
    return figures.contradiction("area", row["parts_of_actual"], row["actual"], row["unit"])


@st.dialog(explain_text.ADDED_UP_TITLE, width="large")
def _series_panel(
    series_id: str,
    rows: pl.DataFrame,
    figures_and_notes: Sequence[tuple[str, str | None]],
    names: Sequence[str],
) -> None:
    st.markdown(f"#### {formats.plain(series_id)}")
    area_name = rows["area_name"][0] or figures.WHOLE_PLAN
    st.caption(formats.plain(f"{area_name} · {formats.period(rows['quarter'][0])}"))
    cells = [
        [
            Cell(row["indicator"], note=row["activity"]),
            Cell(figure, note=note, explains=of_row(row)),
        ]
        for row, (figure, note) in zip(rows.to_dicts(), figures_and_notes, strict=True)
    ]
    table.show(explain_text.ADDED_UP, [Heading(one) for one in names], [Section(None, cells)])


def _open_goals(selection: Selection, narrowed: Mapping[str, str]) -> None:
    further = {name: narrowed[name] for name in NARROWING if name in narrowed}
    of_goals = replace(selection.filters, area=narrowed.get("area"), **further)
    is_without_target = of_goals.status and not STATUSES[of_goals.status].has_target
    query = filtered.goals if is_without_target else filtered.goals_with_target
    goal_rows = read(query, filters=of_goals)
    if not goal_rows.is_empty():
        _goals_panel(selection, goal_rows, read(filtered.verdict, filters=of_goals))


@st.dialog(explain_text.GOALS_TITLE, width="large")
def _goals_panel(selection: Selection, goal_rows: pl.DataFrame, per_status: pl.DataFrame) -> None:
    st.markdown(f"#### {verdict_in_words.sentence(per_status)}")
    area_name = goal_rows["area_name"][0] or figures.WHOLE_PLAN
    st.caption(formats.plain(f"{area_name} · {formats.period(selection.quarter)}"))
    rows = [
        [
            Cell(goal.indicator, note=goal.activity),
            Cell(goals.year_to_date(goal), explains=_token(goal)),
            badge.of_goal(goal, explains=_token(goal)),
        ]
        for goal in goals.of_rows(goal_rows)
    ]
    headings = [Heading(one) for one in explain_text.GOAL_HEADINGS]
    table.show(explain_text.GOALS, headings, [Section(None, rows)])


def _token(goal: goals.Goal) -> str:
    return token(goal.quarter, goal.area, goal.indicator_id)
