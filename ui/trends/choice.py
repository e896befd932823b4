"""What is followed on *Tendenser* and how it is shown; both are kept in the address."""

import polars as pl
import streamlit as st

from ui import address
from ui.trends import text

FOLLOWED, VIEW = "foelg", "visning"
MOST = 4
BY_YEAR = "by_year"


def followed(series: pl.DataFrame) -> tuple[str, ...]:
    """The series that are chosen, else the first themes, else the first indicators.

    `series` has the columns of `filtered.trend_series`.
    """
    labels = {
        series_id: text.OF_ACTIVITY.format(activity=activity, series=name) if activity else name
        for series_id, name, activity in series[["series_id", "series", "activity"]].rows()
    }
    chosen = address.several(FOLLOWED, list(labels), named=labels.__getitem__, most=MOST)
    st.multiselect(
        text.FOLLOW,
        list(labels),
        format_func=lambda series_id: labels[series_id],
        key=FOLLOWED,
        max_selections=MOST,
        placeholder=text.FOLLOW_PLACEHOLDER,
        help=text.FOLLOW_HELP,
        select_all=False,
    )
    ids = series["series_id"].to_list()
    themes = [one for one, level in zip(ids, series["level"], strict=True) if level == "theme"]
    return tuple(chosen or (themes or ids)[:MOST])


def view() -> str:
    """A key of `text.VIEWS`."""
    labels = {label: name for name, label in text.VIEWS.items()}
    chosen = address.one(VIEW, list(labels), default=text.VIEWS["number"])
    st.segmented_control(text.VIEW, list(labels), required=True, key=VIEW)
    return labels[chosen]


def measure(view: str) -> str:
    """The measure that a view draws."""
    return "number" if view == BY_YEAR else view
