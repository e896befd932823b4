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


def html(*sections: tuple[str, str]) -> str:
    """Sections of a report, each with the heading over it."""
    written = "".join(
        f"<h4>{escape(heading)}</h4><p>{escape(narrative)}</p>" for heading, narrative in sections
    )
    return f'<div class="told">{written}</div>'


def _html(texts: pl.DataFrame) -> str:
    rows = texts.select("section", "narrative").iter_rows()
    return html(*((SECTIONS[section].word, narrative) for section, narrative in rows))
