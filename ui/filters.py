"""The filter row, shown by the app above the pages that have one.

Each filter stands in the address under its key, so every view is a link. The widgets belong to the
app and not to a page, so that a choice stays from page to page.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import polars as pl
import streamlit as st

from domain.statuses import STATUSES
from queries import activity, area, focus_area, plan, quarter, theme
from queries.filters import Filters
from ui import address, copy_link, text
from ui.read import read
from wording import figures, formats

CHOSEN = "selection"
ROW = "filters"
_OPENED = "opened_plan"
PLAN, YEAR, QUARTER, *NARROWING = address.FILTERS
# Each filter's label and width in pixels.
LOOKS = {
    PLAN: (text.FILTER_PLAN, 200),
    "aar": (text.FILTER_YEAR, 95),
    "kvartal": (text.FILTER_QUARTER, 125),
    "indsatsomraade": (text.FILTER_FOCUS_AREA, 230),
    "omraade": (text.FILTER_AREA, 180),
    "aktivitet": (text.FILTER_ACTIVITY, 200),
    "tema": (text.FILTER_THEME, 170),
    "status": (text.FILTER_STATUS, 150),
}
Option = TypeVar("Option")


@dataclass(frozen=True)
class Selection:
    """What is chosen: a plan, its quarter, and None for each filter that lets everything through.

    An `area` of None is the whole plan. `is_any_hidden` is whether the reader may not see small
    counts of the plan, `is_reported` whether the quarter lies between the plan's first and its
    `newest_quarter` with a figure (None: it has none).
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
    is_reported: bool = True
    newest_quarter: str | None = None

    @property
    def filters(self) -> Filters:
        """The selection as the queries are given it."""
        return Filters(
            plan_id=self.plan_id,
            quarter=self.quarter,
            focus_area=self.focus_area,
            area=self.area,
            activity_id=self.activity_id,
            theme=self.theme,
            status=self.status,
        )


def row() -> None:
    """The filters, a way back to all of it, and the link to what is chosen; nothing without a plan.

    Without a choice it is the first plan, its newest quarter with figures and the whole of it.
    """
    st.session_state[CHOSEN] = None
    plans = read(plan.plans)
    if plans.is_empty():
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key=ROW):
        st.session_state[CHOSEN] = _chosen(dict(plans[["plan_id", "plan"]].iter_rows()))
        st.button(text.RESET_FILTERS, key="reset_filters", on_click=_widen)
        copy_link.button()
    warn_of_unknown()


def warn_of_unknown() -> None:
    """Say what a link names that is not here."""
    if unknown := address.unknown():
        named = formats.enumeration([f"»{one}«" for one in unknown.values()])
        st.warning(formats.plain(text.LINK_UNKNOWN.format(named=named)))


def selection() -> Selection | None:
    """What is chosen in the filter row, or None when there is no plan yet."""
    return st.session_state.get(CHOSEN)


def plan_elsewhere(names: Mapping[str, str]) -> str:
    """The plan, of these by id, that is chosen on the pages with a filter row; without one the
    first.
    """
    return address.chosen_elsewhere(PLAN, list(names), named=names.__getitem__)


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


def _chosen(plans: dict[str, str]) -> Selection:
    """What is chosen in the filters, each of which is shown when those before it are settled."""
    plan_id = _filter(PLAN, plans, is_always_written=True, on_change=_begin_anew)
    if PLAN in address.unknown():
        # What else a link says is said of a plan that is not here.
        address.begin_anew(YEAR, QUARTER, *NARROWING)
    chosen_plan = read(plan.one, plan_id=plan_id).row(0, named=True)
    quarters = read(quarter.offered, plan_id=plan_id)
    _follow_the_first_figures(plan_id, chosen_plan["newest_quarter"])
    chosen_quarter = _quarter(quarters, chosen_plan["opening_quarter"])
    offered = read(focus_area.offered, plan_id=plan_id)
    chosen_focus_area = _one_of(
        "indsatsomraade",
        text.EVERY_FOCUS_AREA,
        offered["chosen_name"].unique(maintain_order=True),
    )
    focus_areas = [
        own_name
        for chosen_name, own_name in offered.select("chosen_name", "focus_area").iter_rows()
        if chosen_name == chosen_focus_area
    ]
    codes = dict(read(area.areas, plan_id=plan_id)[["area_name", "area"]].iter_rows())
    area_name = _one_of("omraade", figures.WHOLE_PLAN, codes)
    activity_id, chosen_activity = _activity(plan_id, focus_areas)
    themes = read(theme.themes, plan_id=plan_id)["theme"]
    chosen_theme = _one_of("tema", text.EVERY_THEME, themes)
    labels = {status.label: status.name for status in STATUSES.values()}
    chosen_status = _one_of("status", text.EVERY_STATUS, labels)
    return Selection(
        plan_id=plan_id,
        plan_name=chosen_plan["plan"],
        is_invented=chosen_plan["is_invented"],
        is_any_hidden=chosen_plan["is_any_hidden"],
        is_reported=quarters.filter(quarter=chosen_quarter)["is_in_reported_span"].item(),
        newest_quarter=chosen_plan["newest_quarter"],
        quarter=chosen_quarter,
        focus_area=chosen_focus_area,
        area=codes[area_name] if area_name else None,
        area_name=area_name,
        activity_id=activity_id,
        activity=chosen_activity,
        theme=chosen_theme,
        status=labels[chosen_status] if chosen_status else None,
    )


def _filter(
    key: str,
    names: Mapping[Option, str],
    *,
    default: Option | None = None,
    is_always_written: bool = False,
    on_change: Callable[[], None] | None = None,
) -> Option:
    """The chosen one of the options, each shown under its name."""
    options: list[Option] = list(names)
    chosen = address.one(
        key,
        options,
        named=names.__getitem__,
        default=default,
        is_always_written=is_always_written,
    )
    label, width = LOOKS[key]
    st.selectbox(
        label,
        options,
        format_func=names.__getitem__,
        key=key,
        on_change=on_change,
        width=width,
    )
    return chosen


def _begin_anew() -> None:
    """The plan's own newest quarter, with all of its focus areas and areas."""
    address.begin_anew(YEAR, QUARTER, *NARROWING)


def _widen() -> None:
    """All of the plan in the quarter that is chosen."""
    address.begin_anew(*NARROWING)


def _follow_the_first_figures(plan_id: str, newest_quarter: str | None) -> None:
    """A plan that had no figures when it was opened is opened anew once it has: the quarter until
    then was nobody's choice.
    """
    opened: tuple[str, str | None] | None = st.session_state.get(_OPENED)
    st.session_state[_OPENED] = (plan_id, newest_quarter)
    if opened == (plan_id, None) and newest_quarter is not None:
        address.begin_anew(YEAR, QUARTER)


def _quarter(quarters: pl.DataFrame, opening_quarter: str) -> str:
    """The chosen one of a plan's quarters, which are the newest first; where nothing is chosen, the
    newest with figures of the year.
    """
    years = quarters["year"].unique(maintain_order=True).to_list()
    opening_year = int(opening_quarter[:4])
    year = _filter(
        YEAR, {one: str(one) for one in years}, default=opening_year, is_always_written=True
    )
    if YEAR in address.unknown():
        # The same quarter of another year is not what was asked for.
        address.begin_anew(QUARTER)
    of_year = quarters.filter(year=year)
    reported = of_year.filter("is_in_reported_span")
    newest = (of_year if reported.is_empty() else reported)["quarter_number"][0]
    names = {one: formats.quarter_of_year(one) for one in of_year["quarter_number"]}
    return f"{year}K{_filter(QUARTER, names, default=newest, is_always_written=True)}"


def _one_of(key: str, everything: str, names: Iterable[str]) -> str | None:
    """One of the names, or None for everything."""
    chosen = _filter(key, {one: one for one in (everything, *names)})
    return None if chosen == everything else chosen


def _activity(plan_id: str, focus_areas: Sequence[str]) -> tuple[str | None, str | None]:
    """The chosen activity's id and name, of these focus areas; of all where there are none."""
    rows = read(activity.activities, plan_id=plan_id)[["activity_id", "activity", "focus_area"]]
    names = {text.EVERY_ACTIVITY: text.EVERY_ACTIVITY} | {
        activity_id: name
        for activity_id, name, focus_area_name in rows.iter_rows()
        if not focus_areas or focus_area_name in focus_areas
    }
    chosen = _filter("aktivitet", names)
    return (None, None) if chosen == text.EVERY_ACTIVITY else (chosen, names[chosen])
