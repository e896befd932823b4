"""The filter rows. Each filter is kept in the address under its key, so every view is a link."""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from queries import area, focus_area, plan, quarter
from ui import formats, text
from ui.read import read


@dataclass(frozen=True)
class PlanSelection:
    """A plan, or one of its areas; `area` None is the whole plan."""

    plan_id: str
    plan_name: str
    is_invented: bool
    area: str | None
    area_name: str | None


@dataclass(frozen=True)
class QuarterSelection(PlanSelection):
    """One quarter of it, and one focus area; `focus_area` None is all of them."""

    quarter: str
    focus_area: str | None

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


def plan_row() -> PlanSelection | None:
    """Filters for plan and area; None when no plan has a figure yet."""
    plans = _plans_with_figures()
    if plans.is_empty():
        return None
    with st.container(horizontal=True):
        chosen = _plan(plans)
        area_code, area_name = _area(chosen["plan_id"])
    return PlanSelection(
        plan_id=chosen["plan_id"],
        plan_name=chosen["plan"],
        is_invented=chosen["is_invented"],
        area=area_code,
        area_name=area_name,
    )


def row() -> QuarterSelection | None:
    """The whole filter row; None when no plan has a figure yet.

    Without a choice it is the first plan, its newest quarter, all focus areas and the whole plan.
    """
    plans = _plans_with_figures()
    if plans.is_empty():
        return None
    with st.container(horizontal=True):
        chosen = _plan(plans)
        chosen_quarter = _quarter(chosen["plan_id"])
        chosen_focus_area = _focus_area(chosen["plan_id"])
        area_code, area_name = _area(chosen["plan_id"])
    return QuarterSelection(
        plan_id=chosen["plan_id"],
        plan_name=chosen["plan"],
        is_invented=chosen["is_invented"],
        area=area_code,
        area_name=area_name,
        quarter=chosen_quarter,
        focus_area=chosen_focus_area,
    )


def _plans_with_figures() -> pl.DataFrame:
    return read(plan.plans).join(read(quarter.quarters), on="plan_id", how="semi")


def _plan(plans: pl.DataFrame) -> dict:
    names = dict(plans.select("plan_id", "plan").iter_rows())
    chosen = st.selectbox(
        text.FILTER_PLAN,
        list(names),
        format_func=lambda plan_id: names[plan_id],
        key="helhedsplan",
        bind="query-params",
        width=200,
    )
    return plans.row(by_predicate=pl.col("plan_id") == chosen, named=True)


def _quarter(plan_id: str) -> str:
    quarters = read(quarter.quarters).filter(plan_id=plan_id)
    year = st.selectbox(
        text.FILTER_YEAR,
        quarters["year"].unique(maintain_order=True).to_list(),
        key="aar",
        bind="query-params",
        width=95,
    )
    return st.selectbox(
        text.FILTER_QUARTER,
        quarters.filter(year=year)["quarter"].to_list(),
        format_func=formats.quarter_of_year,
        key="kvartal",
        bind="query-params",
        width=125,
    )


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
        [text.WHOLE_PLAN, *codes],
        key="omraade",
        bind="query-params",
        width=180,
    )
    return (codes[chosen], chosen) if chosen in codes else (None, None)
