"""The log itself: some of its actions at a time, the newest first."""

from typing import TypedDict

import polars as pl
import streamlit as st

from queries.change_log import EVERYTHING, Wanted
from ui import address, table
from ui.change_log import text
from ui.table import Cell, Heading, Section
from wording import change_log, formats

ROWS = 50
PAGE = "log_side"
NARROWED = "log_narrowed"
HEADINGS = tuple(map(Heading, (text.WHEN, text.WHO, text.WHAT, text.OF, text.CHANGED, text.WHY)))


class Part(TypedDict):
    """Which of the actions are shown."""

    first: int
    rows: int


def introduction() -> None:
    """What the log is, and which names stand in it and why."""
    st.write(text.INTRODUCTION)
    with st.expander(text.ABOUT_NAMES):
        st.write(text.NAMES)


def nothing(wanted: Wanted) -> None:
    """There is nothing to show, and why."""
    st.info(text.NOTHING_YET if wanted == EVERYTHING else text.NOTHING_SO)


def part(count: int, wanted: Wanted) -> Part:
    """The page of the log that is chosen; what is narrowed otherwise begins at its first."""
    if st.session_state.get(NARROWED, wanted) != wanted and not address.is_new():
        address.begin_anew(PAGE)
    st.session_state[NARROWED] = wanted
    pages = range(1, -(-count // ROWS) + 1)
    page = address.one(PAGE, pages)
    if len(pages) > 1:
        st.selectbox(
            text.PAGE,
            pages,
            format_func=lambda one: text.PAGE_OPTION.format(
                page=formats.number(one), pages=formats.number(len(pages))
            ),
            key=PAGE,
            width=220,
        )
    return Part(first=(page - 1) * ROWS, rows=ROWS)


def show(rows: pl.DataFrame, count: int) -> None:
    """The actions of a frame of `queries.change_log.actions`."""
    st.caption(formats.count_phrase(count, *text.COUNT))
    table.show(text.CAPTION, HEADINGS, [Section(None, [_row(row) for row in rows.to_dicts()])])


def _row(row: dict) -> list[Cell]:
    about = change_log.file_name(row) or change_log.about(row)
    period = formats.period(row["period"]) if row["period"] else None
    of = [one for one in (row["plan"], about, period) if one]
    changed = change_log.changed(row)
    return [
        Cell(formats.moment(row["happened_at"])),
        Cell(change_log.by(row)),
        Cell(change_log.kind(row)),
        Cell(of[0] if of else formats.UNKNOWN, note=" · ".join(of[1:]) or None),
        Cell(
            changed[0] if changed else "", note=", ".join(changed[1:]) or None, is_blank=not changed
        ),
        Cell(row["reason"] or "", is_blank=not row["reason"]),
    ]
