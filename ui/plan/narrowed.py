"""The rows of a long table as they are searched and sorted while they are changed: what is typed
stays when others are shown.
"""

from dataclasses import dataclass, field

import streamlit as st

from domain.spelling import plain
from plans.parts import Part, Row
from ui.plan import text

# A table with no more rows than this is seen at once.
FEW = 10


@dataclass
class _Typed:
    """The rows as they stood when they were last searched or sorted (`begun`), as they stand now,
    and which of them are shown.
    """

    begun: tuple[Row, ...]
    now: tuple[Row, ...]
    view: tuple[str, str | None] = ("", None)
    shown: list[int] = field(default_factory=list)


def choose(part: Part, begins: tuple[Row, ...], key: str) -> tuple[tuple[Row, ...], str]:
    """The rows to show of those that a table begins with, and what tells them from others shown
    before; all of a short table, without any fields.
    """
    if len(begins) <= FEW:
        return begins, ""
    search, order = st.columns(2)
    words = search.text_input(text.SEARCH, key=f"search_{key}", icon=":material/search:")
    headings = {column.name: column.heading for column in part.columns if column.name != "id"}
    by = order.selectbox(
        text.SORT,
        list(headings),
        index=None,
        format_func=headings.__getitem__,
        placeholder=text.UNSORTED,
        key=f"sort_{key}",
    )
    typed: _Typed | None = st.session_state.get(f"typed_{key}")
    if typed is None:
        typed = st.session_state[f"typed_{key}"] = _Typed(begins, begins)
        typed.shown = list(range(len(begins)))
    if typed.view != (words, by):
        typed.view, typed.begun = (words, by), typed.now
        typed.shown = _matching(typed.begun, words, by)
    return tuple(typed.begun[number] for number in typed.shown), f"{words}|{by}"


def whole(begins: tuple[Row, ...], shown: tuple[Row, ...], key: str) -> tuple[Row, ...]:
    """All rows of the table with the shown ones as they have been typed; a new row stands last."""
    typed: _Typed | None = st.session_state.get(f"typed_{key}")
    if len(begins) <= FEW or typed is None:
        return shown
    if len(shown) == len(typed.shown):
        rows = [*typed.begun]
        for number, row in zip(typed.shown, shown, strict=True):
            rows[number] = row
    else:
        hidden = set(range(len(typed.begun))).difference(typed.shown)
        rows = [*(typed.begun[number] for number in sorted(hidden)), *shown]
    typed.now = tuple(rows)
    return typed.now


def _matching(rows: tuple[Row, ...], words: str, by: str | None) -> list[int]:
    matching = [
        number for number, row in enumerate(rows) if plain(words) in plain(" ".join(row.values()))
    ]
    return sorted(matching, key=lambda number: plain(rows[number].get(by, ""))) if by else matching
