"""The activity's milestones: how each stands today, its dates, and what its reports say of it."""

import polars as pl
import streamlit as st

from ui import markup, milestone_table
from ui.activity import text


def show(rows: pl.DataFrame) -> None:
    """A row per milestone of a frame with the columns of `marts.milestone`."""
    if rows.is_empty():
        st.caption(text.NO_MILESTONES)
        return
    markup.show(milestone_table.html(rows, is_of_one_activity=True))
