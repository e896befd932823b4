"""What a reader chooses on *Kvartal for kvartal* itself, kept in the address like the filters."""

import polars as pl
import streamlit as st

from ui.quarters import text

KEY = "succeskriterium"


def indicator(goals: pl.DataFrame) -> str | None:
    """One of the goals' indicators by its id, or None for several at a time."""
    names = {
        row["indicator_id"]: text.INDICATOR_OPTION.format(**row)
        for row in goals.select("indicator_id", "indicator", "activity").to_dicts()
    }
    if st.session_state.get(KEY) not in (None, *names):
        # The filters have changed and no longer let the chosen indicator through.
        del st.session_state[KEY]
    chosen = st.selectbox(
        text.INDICATOR,
        [text.EVERY_INDICATOR, *names],
        format_func=lambda one: names.get(one, one),
        key=KEY,
        bind="query-params",
    )
    return chosen if chosen in names else None


def how_many(rows: pl.DataFrame, most: int) -> None:
    """Say so when the filters let more indicators through than are shown."""
    every = rows["indicators"].max()
    if isinstance(every, int) and every > most:
        st.info(text.SHOWN.format(shown=most, all=every), icon=":material/info:")
