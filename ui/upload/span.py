"""Some of many rows, columns or figures at a time."""

from collections.abc import Callable

import streamlit as st

from ui.upload import text


def chosen(
    label: str, count: int, at_a_time: int, *, key: str, named: Callable[[int], str], first: int = 0
) -> range:
    """The places that are chosen among `count`, counted from 0; to begin with those around `first`.
    Nothing is asked where all can be shown at once. `named` is a place as people read it.
    """
    starts = range(0, count, at_a_time)
    if len(starts) <= 1:
        return range(count)

    def span_name(start: int) -> str:
        last = min(start + at_a_time, count) - 1
        return text.SPAN.format(first=named(start), last=named(last))

    start = st.selectbox(
        label, starts, index=first // at_a_time, format_func=span_name, key=key, width=200
    )
    return range(start, min(start + at_a_time, count))
