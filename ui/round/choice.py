"""Which plan and quarter the round is about: the quarter that is to be handed in, unless another is
chosen.
"""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from queries import plan
from queries import round as rounds
from ui import address, filters, text
from ui.read import read
from wording import formats

QUARTER = "runde"


@dataclass(frozen=True)
class Round:
    """A quarter of a plan that is handed in."""

    plan_id: str
    plan_name: str
    quarter: str
    is_any_hidden: bool
    is_invented: bool


def choose() -> Round | None:
    """The fields in which they are chosen, and what is chosen; None without a plan or a quarter."""
    plans = read(plan.plans)
    if plans.is_empty():
        return None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = dict(plans[["plan_id", "plan"]].iter_rows())
        plan_id = address.one(
            address.PLAN, list(names), named=names.__getitem__, is_always_written=True
        )
        st.selectbox(
            text.FILTER_PLAN,
            list(names),
            format_func=names.__getitem__,
            key=address.PLAN,
            on_change=_begin_anew,
            width=320,
        )
        quarters = read(rounds.quarters, plan_id=plan_id)
        quarter = _quarter(quarters)
    with st.container():
        filters.warn_of_unknown()
    row = plans.filter(plan_id=plan_id).row(0, named=True)
    if quarter is None:
        return None
    return Round(plan_id, row["plan"], quarter, row["is_any_hidden"], row["is_invented"])


def _quarter(quarters: pl.DataFrame) -> str | None:
    if quarters.is_empty():
        return None
    options = quarters["quarter"].to_list()
    quarter = address.one(
        QUARTER,
        options,
        named=formats.period,
        default=quarters.filter("is_opening")["quarter"].item(),
        is_always_written=True,
    )
    st.selectbox(text.FILTER_QUARTER, options, format_func=formats.period, key=QUARTER, width=180)
    return quarter


def _begin_anew() -> None:
    """The quarter that is to be handed in of another plan, and all of that plan elsewhere."""
    _, *others = address.FILTERS
    address.begin_anew(QUARTER, *others)
