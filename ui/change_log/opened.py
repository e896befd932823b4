"""One action with all that is known of it: what it changed, before and after, and why."""

from collections.abc import Callable, Sequence

import polars as pl
import streamlit as st

from queries import change_log as log
from ui import address, table
from ui import text as shared
from ui.change_log import text
from ui.read import store
from ui.table import Cell, Heading, Section
from wording import catalogue, change_log, figures, formats

KEY = "log_aabn"
MOST_SHOWN = 200
FIGURE_HEADINGS = (
    Heading(shared.INDICATOR),
    Heading(shared.FILTER_AREA),
    Heading(shared.PERIOD),
    Heading(shared.WAS, is_number=True),
    Heading(shared.BECOMES, is_number=True),
    Heading(shared.CHANGE_REASON),
)
ATTRIBUTE_HEADINGS = (
    Heading(shared.OF_THE_PLAN),
    Heading(shared.WAS),
    Heading(shared.BECOMES),
    Heading(shared.CHANGE_REASON),
)


def chosen(rows: pl.DataFrame) -> dict | None:
    """The action the reader opens, kept in the address: one of these, or that of a link."""
    by_id = {row["action_id"]: row for row in rows.to_dicts()}
    for action_id in (*address.values(KEY), st.session_state.get(KEY)):
        if action_id is not None and action_id not in by_id:
            linked = log.one(store(), action_id=action_id).to_dicts()
            by_id |= {row["action_id"]: row for row in linked}

    def named(action_id: str) -> str:
        return change_log.name(by_id[action_id])

    action_id = address.one_or_none(KEY, list(by_id))
    st.selectbox(
        text.OPEN, list(by_id), format_func=named, index=None, placeholder=text.CHOOSE, key=KEY
    )
    return None if action_id is None else by_id[action_id]


def show(action: dict) -> None:
    """What was done, by whom and why, and what that changed, before and after."""
    with st.container(border=True):
        st.subheader(change_log.kind(action), anchor=False)
        st.write(" ".join(map(formats.plain, _sentences(action))))
        if action["event_id"] is None:
            return
        figure_rows = log.figures(store(), event_id=action["event_id"])
        attribute_rows = log.attributes(store(), event_id=action["event_id"])
        if figure_rows.is_empty() and attribute_rows.is_empty():
            st.caption(text.NOTHING_CHANGED)
        _table(text.FIGURES, FIGURE_HEADINGS, figure_rows, _figure)
        effects = catalogue.status_effects(attribute_rows.to_dicts())
        attributes = attribute_rows.filter(pl.col("subject") != "goal")
        _table(text.ATTRIBUTES, ATTRIBUTE_HEADINGS, attributes, _attribute)
        if effects:
            st.write(formats.plain(effects))


def _sentences(action: dict) -> list[str]:
    """Who, when, to what and why, a sentence each."""
    file_name, about = change_log.file_name(action), change_log.about(action)
    sentences = [
        text.BY_AND_WHEN.format(
            by=change_log.by(action), moment=formats.moment(action["happened_at"])
        )
    ]
    if action["handed_in_at"] is not None and file_name:
        sentences.append(text.HANDED_IN.format(moment=formats.moment(action["handed_in_at"])))
    if action["plan"]:
        sentences.append(text.OF_PLAN.format(plan=action["plan"]))
    if file_name:
        sentences.append(text.OF_FILE.format(file=file_name, upload_id=action["upload_id"]))
    if action["period"]:
        sentences.append(text.OF_PERIOD.format(period=formats.period(action["period"])))
    if about:
        sentences.append(text.ABOUT.format(about=about))
    if action["reason"]:
        sentences.append(text.REASON.format(reason=action["reason"]))
    return sentences


def _table(
    title: str,
    headings: Sequence[Heading],
    rows: pl.DataFrame,
    cells: Callable[[dict], list[Cell]],
) -> None:
    if rows.is_empty():
        return
    st.markdown(f"**{title}**")
    section = Section(None, [cells(row) for row in rows.head(MOST_SHOWN).to_dicts()])
    table.show(title, headings, [section], is_tall=True)
    if rows.height > MOST_SHOWN:
        st.caption(text.CUT.format(count=formats.number(MOST_SHOWN)))


def _figure(row: dict) -> list[Cell]:
    area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
    was, becomes = figures.was_and_becomes(row)
    return [
        Cell(row["indicator"], note=row["activity"]),
        Cell(area),
        Cell(period, note=kind),
        Cell(was),
        Cell(becomes),
        Cell(row["reason"]),
    ]


def _attribute(row: dict) -> list[Cell]:
    was, becomes = catalogue.was_and_becomes(row)
    return [
        Cell(catalogue.label(row), note=catalogue.attribute(row)),
        Cell(was),
        Cell(becomes),
        Cell(row["reason"]),
    ]
