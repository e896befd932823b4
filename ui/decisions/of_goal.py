"""What the board has decided about a goal, wherever the goal is read; written there by a leader."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from domain import clock, colours
from queries import meeting
from ui import person, rights, table
from ui.decisions import form, text
from ui.read import read
from ui.table import Cell, Heading, Section
from wording import formats, meetings
from wording.meetings import Decided

FORM = "goal_decision"


def by_indicator(plan_id: str) -> Mapping[str, Sequence[Decided]]:
    """A plan's decisions by the indicator they are about, the newest first."""
    rows = read(meeting.decisions, plan_id=plan_id, day=clock.today().isoformat())
    decided: dict[str, list[Decided]] = {}
    for one in meetings.of_rows(rows):
        decided.setdefault(one.indicator_id, []).append(one)
    return decided


def newest(decided: Mapping[str, Sequence[Decided]], indicator_id: str) -> str | None:
    """The newest decision about an indicator in a line; None where there is none."""
    about = decided.get(indicator_id)
    return meetings.in_short(about[0]) if about else None


def cells(decided: Decided) -> list[Cell]:
    """The decision with its meeting, who follows it up and whether the deadline has passed in vain;
    how the goal stood then, and stands now.
    """
    day = text.DECIDED_ON.format(day=formats.calendar_day(decided.meeting_date))
    late = meetings.overdue_in_short(decided)
    return [
        Cell(
            decided.decision,
            note=" · ".join((day, meetings.follow_up(decided))),
            badges=[Cell(late, colour=colours.PURPLE, is_badge=True)] if late else [],
        ),
        Cell(meetings.then(decided)),
        Cell(
            meetings.now(decided),
            note=formats.period(decided.quarter) if decided.quarter else None,
        ),
    ]


def show(plan_id: str, indicator_id: str) -> None:
    """In a goal's panel: every decision about it, and for a leader the fields of one more, with the
    name that all that is written in the panel stands under.
    """
    if confirmation := st.session_state.pop(form.CONFIRMATION, None):
        st.success(confirmation)
    decided = by_indicator(plan_id).get(indicator_id, ())
    if decided:
        st.markdown(f"**{text.DECIDED}**")
        headings = [Heading(one) for one in text.HEADINGS]
        table.show(text.CAPTION, headings, [Section(None, [cells(one) for one in decided])])
    if rights.leads(plan_id):
        person.name_in_panel()
        _write(plan_id, indicator_id)


def form_of(plan_id: str, indicator_id: str) -> str:
    """What tells the fields about a goal from those about another."""
    return f"{FORM}_{plan_id}_{indicator_id}"


def _write(plan_id: str, indicator_id: str) -> None:
    of = form_of(plan_id, indicator_id)
    with st.expander(text.WRITE, icon=":material/gavel:"):
        day = _newest_meeting(plan_id)
        st.date_input(
            text.MEETING_DATE, day, max_value=clock.today(), key=f"{of}_day", format="DD.MM.YYYY"
        )
        form.fields(of)
        st.button(text.SAVE, key=f"{of}_save", on_click=_save, args=(plan_id, indicator_id))
        form.problem()


def _newest_meeting(plan_id: str) -> date:
    meetings_held = read(meeting.meetings, plan_id=plan_id)["meeting_date"]
    newest = clock.today() if meetings_held.is_empty() else meetings_held.max()
    return min(newest, clock.today())  # ty: ignore


def _save(plan_id: str, indicator_id: str) -> None:
    of = form_of(plan_id, indicator_id)
    form.save(of, plan_id, st.session_state.get(f"{of}_day"), indicator_id)
