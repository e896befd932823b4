"""What the activity's reports say in words, as it was written."""

from html import escape

import polars as pl
import streamlit as st

from domain.texts import SECTIONS
from ui.activity import text
from wording import formats


def show(rows: pl.DataFrame) -> None:
    """The newest quarter open and the earlier ones folded; columns as in `marts.narrative`."""
    if rows.is_empty():
        st.caption(text.NO_TEXTS)
        return
    for place, ((quarter,), texts) in enumerate(rows.group_by("quarter", maintain_order=True)):
        folded = st.expander(
            formats.period(quarter), expanded=place == 0, key=f"told_{quarter}", on_change="rerun"
        )
        if folded.open:
            folded.html(_html(texts))


def _html(texts: pl.DataFrame) -> str:
    sections = "".join(
        f"<h4>{escape(SECTIONS[section].word)}</h4><p>{escape(narrative)}</p>"
        for section, narrative in texts.select("section", "narrative").iter_rows()
    )
    return f'<div class="told">{sections}</div>'
