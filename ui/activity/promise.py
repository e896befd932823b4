"""What the activity promised of the quarter, and what it says came of it."""

import polars as pl
import streamlit as st

from domain.texts import STATUS
from ui import markup
from ui.activity import text, texts
from wording import formats
from wording import promises as promises_in_words


def show(promises: pl.DataFrame, told: pl.DataFrame, quarter: str) -> None:
    """The promise, as `narrative.promises` gives it, above the quarter's own status of `told`, with
    the columns of `marts.narrative`; nothing where nothing was promised.
    """
    with st.container():
        for promise in promises.to_dicts():
            title = promises_in_words.heading(promise["quarter"])
            period = formats.period(quarter)
            status = told.filter(quarter=quarter, section=STATUS)["narrative"].to_list()
            words = status[0] if status else promises_in_words.nothing_since(quarter)
            markup.show(
                texts.html(
                    (title, promise["narrative"]), (text.SINCE.format(quarter=period), words)
                )
            )
