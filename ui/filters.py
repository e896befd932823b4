"""The filter row, shown by the app above the pages that have one.

Each filter is kept in the address under its key, so every view is a link. The widgets belong to the
app and not to a page, so that a choice stays from page to page.
"""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from queries import activity, area, focus_area, plan, quarter, theme
from ui import text
from ui.read import read
from wording import figures, formats, status

CHOSEN = "selection"
ROW = "filters"


KEYS = ("helhedsplan", "aar", "kvartal", "indsatsomraade", "omraade", "aktivitet", "tema", "status")


@dataclass(frozen=True)
class Selection:
    """What is chosen: a plan, its quarter, and None for each filter that lets everything through.

    An `area` of None is the whole plan. `is_any_hidden` is whether the reader may not see small
    counts of the plan.
    """

    plan_id: str
    plan_name: str
    is_invented: bool
    quarter: str
    focus_area: str | None
    area: str | None
    area_name: str | None
    activity_id: str | None
    activity: str | None
    theme: str | None
    status: str | None
    is_any_hidden: bool = False

    @property
    def scope(self) -> dict[str, str | None]:
        """The selection as the `Scope` of a query."""
        return {
            "plan_id": self.plan_id,
            "quarter": self.quarter,
            "focus_area": self.focus_area,
            "area": self.area,
            "activity_id": self.activity_id,
            "theme": self.theme,
            "status": self.status,
        }

    @property
    def scope_of_whole_plan(self) -> dict[str, str | None]:
        """The chosen plan and quarter as a `Scope` that nothing else narrows."""
        chosen = {"plan_id": self.plan_id, "quarter": self.quarter}
        return {name: chosen.get(name) for name in self.scope}


def row() -> None:
    """The filters; nothing when no plan has a figure yet.

    Without a choice it is the first plan, its newest quarter and the whole of it.
    """
    st.session_state[CHOSEN] = None
    plans = read(plan.with_figures)
    if plans.is_empty():
        return
    with st.container(horizontal=True, key=ROW):
        plan_id = _plan(plans)
        chosen_quarter = _quarter(plan_id)
        chosen_focus_area = _focus_area(plan_id)
        area_code, area_name = _area(plan_id)
        activity_id, activity_name = _activity(plan_id, chosen_focus_area)
        chosen_theme = _theme(plan_id)
        chosen_status = _status()
    chosen_plan = read(plan.one, plan_id=plan_id)
    st.session_state[CHOSEN] = Selection(
        plan_id=plan_id,
        plan_name=chosen_plan["plan"].item(),
        is_invented=chosen_plan["is_invented"].item(),
        is_any_hidden=chosen_plan["is_any_hidden"].item(),
        quarter=chosen_quarter,
        focus_area=chosen_focus_area,
        area=area_code,
        area_name=area_name,
        activity_id=activity_id,
        activity=activity_name,
        theme=chosen_theme,
        status=chosen_status,
    )


def selection() -> Selection | None:
    """What is chosen in the filter row, or None when no plan has a figure yet."""
    return st.session_state.get(CHOSEN)


def expected_scope() -> dict[str, str | None] | None:
    """The scope that the row is about to choose; None where the session does not know it yet.

    It is as the browser has it, and may differ from what the row finds can be chosen.
    """
    state, last = st.session_state, selection()
    if last is None or "aar" not in state or "kvartal" not in state:
        return None
    if state.get("helhedsplan") != last.plan_id:
        return None
    codes = dict(read(area.areas, plan_id=last.plan_id)[["area_name", "area"]].iter_rows())
    return {
        "plan_id": last.plan_id,
        "quarter": f"{state['aar']}K{state['kvartal']}",
        "focus_area": _unless(state.get("indsatsomraade"), text.EVERY_FOCUS_AREA),
        "area": codes.get(state.get("omraade")),
        "activity_id": _unless(state.get("aktivitet"), text.EVERY_ACTIVITY),
        "theme": _unless(state.get("tema"), text.EVERY_THEME),
        "status": _status_labelled(state.get("status")),
    }


def neighbouring_scopes() -> list[dict[str, str | None]]:
    """The scopes of the quarter before the chosen one and of the one after it."""
    chosen = selection()
    if chosen is None:
        return []
    quarters = sorted(read(quarter.quarters, plan_id=chosen.plan_id)["quarter"])
    place = quarters.index(chosen.quarter)
    beside = [*quarters[max(place - 1, 0) : place], *quarters[place + 1 : place + 2]]
    return [{**chosen.scope, "quarter": one} for one in beside]


def choose_activity(activity_id: str) -> None:
    """Choose an activity of the chosen plan; to be called before the row is shown."""
    chosen = selection()
    if chosen is None:
        return
    rows = read(activity.activities, plan_id=chosen.plan_id)
    if activity_id in rows["activity_id"]:
        st.session_state["aktivitet"] = activity_id


def choose_every_activity() -> None:
    """Take back the choice of an activity; to be called before the row is shown."""
    st.session_state["aktivitet"] = text.EVERY_ACTIVITY


def _plan(plans: pl.DataFrame) -> str:
    names = dict(plans[["plan_id", "plan"]].iter_rows())
    return st.selectbox(
        text.FILTER_PLAN,
        list(names),
        format_func=lambda plan_id: names[plan_id],
        key="helhedsplan",
        on_change=_forget_the_rest,
        bind="query-params",
        width=200,
    )


def _forget_the_rest() -> None:
    """Another plan begins at its own newest quarter, with all of its focus areas and areas."""
    for key in KEYS[1:]:
        st.session_state.pop(key, None)


def _forget_the_activity() -> None:
    """Another focus area has activities of its own."""
    st.session_state.pop("aktivitet", None)


def _quarter(plan_id: str) -> str:
    numbers: dict[int, list[int]] = {}
    for year_of_quarter, number in read(quarter.quarters, plan_id=plan_id)[
        ["year", "quarter_number"]
    ].iter_rows():
        numbers.setdefault(year_of_quarter, []).append(number)
    year = st.selectbox(
        text.FILTER_YEAR,
        list(numbers),
        key="aar",
        bind="query-params",
        width=95,
    )
    chosen = st.selectbox(
        text.FILTER_QUARTER,
        numbers[year],
        format_func=formats.quarter_of_year,
        key="kvartal",
        bind="query-params",
        width=125,
    )
    return f"{year}K{chosen}"


def _focus_area(plan_id: str) -> str | None:
    focus_areas = read(focus_area.focus_areas, plan_id=plan_id)["focus_area"]
    chosen = st.selectbox(
        text.FILTER_FOCUS_AREA,
        [text.EVERY_FOCUS_AREA, *focus_areas],
        key="indsatsomraade",
        on_change=_forget_the_activity,
        bind="query-params",
        width=230,
    )
    return _unless(chosen, text.EVERY_FOCUS_AREA)


def _area(plan_id: str) -> tuple[str | None, str | None]:
    codes = dict(read(area.areas, plan_id=plan_id)[["area_name", "area"]].iter_rows())
    chosen = st.selectbox(
        text.FILTER_AREA,
        [figures.WHOLE_PLAN, *codes],
        key="omraade",
        bind="query-params",
        width=180,
    )
    return (codes[chosen], chosen) if chosen in codes else (None, None)


def _activity(plan_id: str, chosen_focus_area: str | None) -> tuple[str | None, str | None]:
    rows = read(activity.activities, plan_id=plan_id)[["activity_id", "activity", "focus_area"]]
    names = {
        activity_id: name
        for activity_id, name, focus_area_name in rows.iter_rows()
        if chosen_focus_area in (None, focus_area_name)
    }
    chosen = st.selectbox(
        text.FILTER_ACTIVITY,
        [text.EVERY_ACTIVITY, *names],
        format_func=lambda activity_id: names.get(activity_id, activity_id),
        key="aktivitet",
        bind="query-params",
        width=200,
    )
    return (chosen, names[chosen]) if chosen in names else (None, None)


def _theme(plan_id: str) -> str | None:
    chosen = st.selectbox(
        text.FILTER_THEME,
        [text.EVERY_THEME, *read(theme.themes, plan_id=plan_id)["theme"]],
        key="tema",
        bind="query-params",
        width=170,
    )
    return _unless(chosen, text.EVERY_THEME)


def _status() -> str | None:
    chosen = st.selectbox(
        text.FILTER_STATUS,
        [text.EVERY_STATUS, *map(status.label, status.ORDER)],
        key="status",
        bind="query-params",
        width=150,
    )
    return _status_labelled(chosen)


def _status_labelled(label: str | None) -> str | None:
    return next((one for one in status.ORDER if status.label(one) == label), None)


def _unless(chosen: str | None, everything: str) -> str | None:
    return None if chosen == everything else chosen
