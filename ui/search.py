"""Looks for words in what the reports say, and shows where they stand."""

from html import escape

import streamlit as st

from domain.texts import SECTIONS
from queries import narrative
from ui import address, text
from ui.filters import Selection
from ui.read import read
from wording import formats, search

LONGEST = 100


def show(selection: Selection) -> None:
    """A field for words, and below it the sentences of the plan's texts that they stand in."""
    words = address.free_text("soeg", longest=LONGEST)
    st.text_input(text.SEARCH, key="soeg", help=text.SEARCH_HELP, max_chars=LONGEST)
    stems = search.stems(words)
    if not stems:
        return
    rows = read(
        narrative.matching,
        plan_id=selection.plan_id,
        words=words,
        activity_id=selection.activity_id,
    )
    st.caption(formats.count_phrase(rows.height, *text.SEARCH_FOUND))
    if rows.is_empty():
        return
    texts = rows.select("activity", "quarter", "section", "narrative").iter_rows()
    st.html("".join(_hit(*row, stems) for row in texts))


def _hit(activity: str, quarter: str, section: str, words: str, stems: list[str]) -> str:
    where = f"{activity} · {formats.period(quarter)} · {SECTIONS[section].word}"
    quoted = " … ".join(search.sentences(words, stems))
    pieces = (
        f"<mark>{escape(piece)}</mark>" if is_hit else escape(piece)
        for piece, is_hit in search.marked(quoted, stems)
    )
    return f'<div class="told"><h4>{escape(where)}</h4><p>{"".join(pieces)}</p></div>'
