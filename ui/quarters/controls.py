"""What a reader chooses on *Kvartal for kvartal* itself, kept in the address like the filters."""

import polars as pl
import streamlit as st

from ui import address
from ui.quarters import text

KEY = "succeskriterium"


def indicator(goals: pl.DataFrame) -> str | None:
    """One of the goals' indicators by its id, or None for several at a time."""
    names = {
        row["indicator_id"]: text.INDICATOR_OPTION.format(**row)
        for row in goals.select("indicator_id", "indicator", "activity").to_dicts()
    }
    options = {text.EVERY_INDICATOR: text.EVERY_INDICATOR, **names}
    chosen = address.one(KEY, list(options), named=options.__getitem__)
    st.selectbox(text.INDICATOR, list(options), format_func=options.__getitem__, key=KEY)
    return chosen if chosen in names else None


def how_many(rows: pl.DataFrame, most: int) -> None:
    """Say so when the filters let more indicators through than are shown."""
    every = rows["indicators"].max()
    if isinstance(every, int) and every > most:
        st.info(text.SHOWN.format(shown=most, all=every), icon=":material/info:")
