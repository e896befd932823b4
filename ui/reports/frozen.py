"""The meetings: freezing the figures, and what the board saw beside what stands today."""

from dataclasses import dataclass
from datetime import date, datetime

import polars as pl
import streamlit as st

from reports import meetings
from ui import (
    address,
    download_button,
    logged_download,
    markup,
    person,
    plan_changes,
    sign_in,
    table,
)
from ui.filters import Selection
from ui.read import store
from ui.reports import text
from ui.table import Cell, Heading, Section
from wording import figures, formats, records
from wording.meetings import figure_and_status

PROBLEM = "freeze_told"
CONFIRMATION = "freeze_done"


@dataclass(frozen=True)
class Meeting:
    """One row of `marts.meeting`."""

    upload_id: int
    meeting_date: date
    quarter: str
    frozen_by: str
    frozen_at: datetime
    goals: int
    goals_on_course: int
    goals_now: int
    goals_on_course_now: int
    figures_corrected: int

    @property
    def day(self) -> str:
        """The date as it is written."""
        return formats.calendar_day(self.meeting_date)


def heading() -> None:
    """What it is to freeze the figures."""
    st.subheader(text.MEETINGS, anchor=False)
    st.write(text.MEETINGS_HELP)


def no_meetings() -> None:
    """Nothing is frozen yet."""
    st.caption(text.NO_MEETINGS)


def freeze_button(selection: Selection, template: bytes | None) -> None:
    """The button that opens the form, and what came of the last freezing."""
    if confirmation := st.session_state.pop(CONFIRMATION, None):
        st.success(confirmation)
    if sign_in.is_for_leaders(selection.plan_id, text.FROZEN_BY_LEADERS):
        return
    if st.button(text.FREEZE, key="freeze", icon=":material/ac_unit:"):
        _form(selection, template)


@st.dialog(text.FREEZE)
def _form(selection: Selection, template: bytes | None) -> None:
    if CONFIRMATION in st.session_state:
        st.rerun()
    st.date_input(text.MEETING_DATE, key="meeting_date", format="DD.MM.YYYY")
    person.name_field()
    st.button(
        text.FREEZE_NOW.format(
            plan=formats.plain(selection.plan_name), quarter=formats.period(selection.quarter)
        ),
        key="freeze_now",
        type="primary",
        on_click=_freeze,
        args=(selection.plan_id, selection.quarter, template),
    )
    if problem := st.session_state.pop(PROBLEM, None):
        st.error(problem)


def _freeze(plan_id: str, quarter: str, template: bytes | None) -> None:
    state = st.session_state
    if not person.name():
        state[PROBLEM] = text.NO_NAME
        return
    day: date = state["meeting_date"]
    meetings.freeze(store(), plan_id, quarter, day, person.name(), template)
    state[CONFIRMATION] = text.FROZEN.format(day=formats.calendar_day(day))


def chosen(rows: pl.DataFrame) -> Meeting:
    """The meeting that is looked at, the newest at first; kept in the address."""
    frozen = records.of_rows(Meeting, rows)
    by_day = {one.meeting_date.isoformat(): one for one in frozen}

    def named(day: str) -> str:
        quarter = formats.period(by_day[day].quarter)
        return text.MEETING_OPTION.format(day=by_day[day].day, quarter=quarter)

    day = address.one("moede", list(by_day), named=named, is_always_written=True)
    st.selectbox(text.MEETING, list(by_day), format_func=named, key="moede", width=360)
    return by_day[day]


def as_it_was(meeting: Meeting) -> None:
    """What the board saw, and what the same quarter comes to today."""
    st.markdown(f"**{text.AS_IT_WAS.format(day=meeting.day)}**")
    words = text.THEN if meeting.goals_on_course else text.THEN_NONE
    then = words.format(
        on_course=formats.number(meeting.goals_on_course),
        goals=formats.number(meeting.goals),
        quarter=formats.period(meeting.quarter),
        frozen=formats.moment(meeting.frozen_at),
        by=formats.plain(meeting.frozen_by),
    )
    at_meeting = (meeting.goals_on_course, meeting.goals)
    now = (meeting.goals_on_course_now, meeting.goals_now)
    since = text.SINCE_NOTHING
    if at_meeting != now or meeting.figures_corrected:
        since = text.SINCE.format(
            on_course=formats.number(meeting.goals_on_course_now),
            goals=formats.number(meeting.goals_now),
            corrected=formats.count_phrase(meeting.figures_corrected, *text.CORRECTED),
        )
    st.write(f"{then} {since}")


def pack_button(selection: Selection, meeting: Meeting, packs: pl.DataFrame) -> None:
    """The documents as the board got them; why not, where the reader may not see them any longer,
    by the row of `queries.meeting.pack_for_reader`.
    """
    if packs["is_hidden"].any():
        st.caption(text.PACK_HIDDEN)
        return
    opened, plan_id, upload_id = store(), selection.plan_id, meeting.upload_id
    download_button.show(
        text.PACK,
        logged_download.of_kept_file(
            plan_id, upload_id, lambda: meetings.pack(opened, plan_id, upload_id)
        ),
        file_name=meetings.FILE_NAME.format(day=meeting.meeting_date),
        mime="application/zip",
        key="meeting_pack",
        icon=":material/folder_zip:",
    )


def changed(rows: pl.DataFrame) -> None:
    """The goals that stand otherwise today; nothing when none does."""
    if rows.is_empty():
        return
    st.markdown(f"**{text.CHANGED_TITLE}**")
    cells = [
        [
            Cell(row["indicator"], note=row["area_name"] or figures.WHOLE_PLAN),
            Cell(_figure_and_status(row, "was_")),
            Cell(_figure_and_status(row, "")),
        ]
        for row in rows.to_dicts()
    ]
    headings = [Heading(one) for one in text.CHANGED_HEADINGS]
    table.show(text.CHANGED, headings, [Section(None, cells)], is_tall=True)


def corrected(rows: pl.DataFrame) -> None:
    """The figures that were corrected since; nothing when none was."""
    if rows.is_empty():
        return
    st.markdown(f"**{text.CORRECTIONS_TITLE}**")
    cells = []
    for row in rows.to_dicts():
        was, becomes = figures.was_and_becomes(row)
        where = figures.where(row["area_name"], row["period"], row["kind"])
        cells.append(
            [
                Cell(row["indicator"], note=" · ".join(where)),
                Cell(was),
                Cell(becomes),
                Cell(figures.why(row)),
                Cell(formats.day(row["published_at"]), note=row["corrected_by"]),
            ]
        )
    headings = [Heading(one) for one in text.CORRECTIONS_HEADINGS]
    table.show(text.CORRECTIONS, headings, [Section(None, cells)], is_tall=True)


def plan_changed(rows: pl.DataFrame) -> None:
    """What was changed of the plan since, by rows of `marts.catalogue_change`; nothing when nothing
    was.
    """
    if rows.is_empty():
        return
    st.markdown(f"**{text.PLAN_CHANGES_TITLE}**")
    markup.show(plan_changes.html(text.PLAN_CHANGES, rows))


def _figure_and_status(row: dict, prefix: str) -> str:
    """The status and figure of a changed goal, at the meeting or today."""
    return figure_and_status(
        row[f"{prefix}status"],
        row[f"{prefix}ytd"],
        row[f"{prefix}ytd_low"],
        row[f"{prefix}ytd_high"],
        row["unit"],
        approximate=row[f"{prefix}approximate"],
        is_hidden=row[f"{prefix or 'is_'}hidden"],
    )
