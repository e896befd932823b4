"""The filter row, shown by the app above the pages that have one.

Each filter is kept in the address under its key, so every view is a link. The widgets belong to the
app and not to a page, so that a choice stays from page to page.
"""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from queries import area, focus_area, plan, quarter
from ui import text
from ui.read import read
from wording import figures, formats

CHOSEN = "selection"


@dataclass(frozen=True)
class Selection:
    """What is chosen: a plan, and None for all its quarters, all focus areas or the whole plan."""

    plan_id: str
    plan_name: str
    is_invented: bool
    quarter: str | None
    focus_area: str | None
    area: str | None
    area_name: str | None

    @property
    def every_area(self) -> dict[str, str | None]:
        """The selection as the parameters of a query over all areas."""
        return {
            "plan_id": self.plan_id,
            "quarter": self.quarter,
            "focus_area": self.focus_area,
        }

    @property
    def scope(self) -> dict[str, str | None]:
        """The selection as the parameters of a query."""
        return {**self.every_area, "area": self.area}

    def rows_of_area(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The rows of the chosen area, or of the whole plan."""
        return rows.filter(pl.col("area").eq_missing(pl.lit(self.area, dtype=pl.String)))


def row(*, is_about_a_quarter: bool) -> None:
    """The filters; nothing when no plan has a figure yet.

    Without a choice it is the first plan, its newest quarter, all focus areas and the whole plan.
    """
    st.session_state[CHOSEN] = None
    plans = _plans_with_figures()
    if plans.is_empty():
        return
    with st.container(horizontal=True):
        plan_id = _plan(plans)
        chosen_quarter = _quarter(plan_id) if is_about_a_quarter else None
        chosen_focus_area = _focus_area(plan_id) if is_about_a_quarter else None
        area_code, area_name = _area(plan_id)
    chosen_plan = plans.filter(plan_id=plan_id)
    st.session_state[CHOSEN] = Selection(
        plan_id=plan_id,
        plan_name=chosen_plan["plan"].item(),
        is_invented=chosen_plan["is_invented"].item(),
        quarter=chosen_quarter,
        focus_area=chosen_focus_area,
        area=area_code,
        area_name=area_name,
    )


def selection() -> Selection | None:
    """What is chosen in the filter row, or None when no plan has a figure yet."""
    return st.session_state[CHOSEN]


def _plans_with_figures() -> pl.DataFrame:
    return read(plan.plans).join(read(quarter.quarters), on="plan_id", how="semi")


def _plan(plans: pl.DataFrame) -> str:
    names = dict(plans.select("plan_id", "plan").iter_rows())
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
    for key in ("aar", "kvartal", "indsatsomraade", "omraade"):
        st.session_state.pop(key, None)


def _quarter(plan_id: str) -> str:
    quarters = read(quarter.quarters).filter(plan_id=plan_id)
    year = st.selectbox(
        text.FILTER_YEAR,
        quarters["year"].unique(maintain_order=True).to_list(),
        key="aar",
        bind="query-params",
        width=95,
    )
    number = st.selectbox(
        text.FILTER_QUARTER,
        quarters.filter(year=year)["quarter_number"].to_list(),
        format_func=formats.quarter_of_year,
        key="kvartal",
        bind="query-params",
        width=125,
    )
    return f"{year}K{number}"


def _focus_area(plan_id: str) -> str | None:
    focus_areas = read(focus_area.focus_areas, plan_id=plan_id)["focus_area"]
    chosen = st.selectbox(
        text.FILTER_FOCUS_AREA,
        [text.EVERY_FOCUS_AREA, *focus_areas],
        key="indsatsomraade",
        bind="query-params",
        width=230,
    )
    return None if chosen == text.EVERY_FOCUS_AREA else chosen


def _area(plan_id: str) -> tuple[str | None, str | None]:
    codes = dict(read(area.areas, plan_id=plan_id).select("area_name", "area").iter_rows())
    chosen = st.selectbox(
        text.FILTER_AREA,
        [figures.WHOLE_PLAN, *codes],
        key="omraade",
        bind="query-params",
        width=180,
    )
    return (codes[chosen], chosen) if chosen in codes else (None, None)
