"""The notes on the time axis: those there are, and a form that hands in one more."""

from datetime import date

import polars as pl
import streamlit as st

from domain.plan_events import EVENT_KINDS, KINDS_ON_THE_AXIS
from queries import area
from store.write import AlreadyHandedIn, publish_new
from submissions import plan_events
from ui import markup, person, sign_in, table, typed_text
from ui.filters import Selection
from ui.read import read, store
from ui.table import Cell, Heading, Section
from ui.trends import text
from wording import catalogue, figures, formats, trends

PROBLEM = "note_told"
ADDED = "note_added"


def numbered(rows: pl.DataFrame, series_ids: tuple[str, ...]) -> pl.DataFrame:
    """The notes about any of these series, with the number they have in curves and table."""
    about = [one is None or not set(series_ids).isdisjoint(one) for one in rows["series_ids"]]
    return rows.filter(about).with_row_index("number", offset=1)


def html(rows: pl.DataFrame) -> str:
    """The notes by number."""
    if rows.is_empty():
        return markup.sentence(text.NO_NOTES)
    cells = [
        [
            Cell(str(row["number"])),
            Cell(_when(row["start_date"], row["end_date"])),
            Cell(
                catalogue.new_meaning(row),
                note=KINDS_ON_THE_AXIS[row["kind"]].label,
            ),
            Cell(trends.area_name(row["area_name"]), note=row["indicator"]),
        ]
        for row in rows.to_dicts()
    ]
    headings = [Heading(one) for one in text.NOTE_HEADINGS]
    return markup.caption(text.NOTES_CAPTION) + table.html(
        text.NOTES, headings, [Section(None, cells)]
    )


def add_button(selection: Selection, series: pl.DataFrame) -> None:
    """The button that opens the form, and what came of the last note."""
    if added := st.session_state.pop(ADDED, None):
        st.success(added)
    if sign_in.is_for_leaders(selection.plan_id, text.NOTES_BY_LEADERS):
        return
    if st.button(text.ADD_NOTE, key="add_note", icon=":material/add_comment:"):
        _form(selection, series)


@st.dialog(text.ADD_NOTE)
def _form(selection: Selection, series: pl.DataFrame) -> None:
    if ADDED in st.session_state:
        st.rerun()
    areas = dict(read(area.areas, plan_id=selection.plan_id).select("area", "area_name").rows())
    indicators = dict(series.filter(level="indicator").select("series_id", "series").rows())
    st.radio(
        text.NOTE_KIND,
        list(EVENT_KINDS),
        format_func=lambda kind: EVENT_KINDS[kind].word,
        key="note_kind",
        horizontal=True,
    )
    st.text_input(
        text.NOTE_TEXT,
        key="note_text",
        max_chars=plan_events.LONGEST_TEXT,
        placeholder=text.NOTE_TEXT_EXAMPLE,
    )
    st.caption(text.NOTE_TEXT_RULE)
    with st.container(horizontal=True):
        first_day = _first_day(selection.quarter)
        st.date_input(text.NOTE_START, first_day, key="note_start", format="DD.MM.YYYY")
        st.date_input(text.NOTE_END, value=None, key="note_end", format="DD.MM.YYYY")
    codes = [None, *areas]
    st.selectbox(
        text.NOTE_AREA,
        codes,
        index=codes.index(selection.area),
        format_func=lambda code: areas.get(code, figures.WHOLE_PLAN),
        key="note_area",
    )
    st.selectbox(
        text.NOTE_INDICATOR,
        [None, *indicators],
        format_func=lambda series_id: indicators.get(series_id, text.EVERY_INDICATOR),
        key="note_indicator",
    )
    person.name_field()
    st.button(
        text.SAVE_NOTE,
        key="save_note",
        type="primary",
        on_click=_save,
        args=(selection.plan_id, frozenset(areas), frozenset(indicators)),
    )
    if problem := st.session_state.pop(PROBLEM, None):
        st.error(problem)


def _save(plan_id: str, areas: frozenset[str], indicators: frozenset[str]) -> None:
    """Hand the note in and publish it. The browser alone holds the choices within their options."""
    state = st.session_state
    if not person.name():
        state[PROBLEM] = text.NO_NAME
        return
    about = state.get("note_indicator")
    within = state.get("note_area")
    start: date = state["note_start"]
    event = plan_events.PlanEvent(
        plan_id=plan_id,
        kind=state["note_kind"],
        text=state["note_text"],
        start_date=start,
        end_date=state.get("note_end") or start,
        area_code=within if within in areas else None,
        indicator_id=about if about in indicators else None,
    )
    try:
        upload_id = publish_new(
            store(), plan_events.submission(event, typed_text.known), person.name()
        )
    except plan_events.PlanEventRefused as refused:
        state[PROBLEM] = text.NOTE_REFUSED[refused.reason]
    except AlreadyHandedIn as known:
        state[PROBLEM] = text.NOTE_ALREADY_THERE.format(upload_id=known.upload_id)
    else:
        state[ADDED] = text.NOTE_ADDED.format(upload_id=upload_id)


def _first_day(quarter: str) -> date:
    year, _, number = quarter.partition("K")
    return date(int(year), int(number) * 3 - 2, 1)


def _when(start: date, end: date) -> str:
    if start == end:
        return formats.calendar_day(start)
    return text.SPAN.format(start=formats.calendar_day(start), end=formats.calendar_day(end))
