"""The decision log: what was decided about a goal, and how the goal has fared since."""

import polars as pl
import streamlit as st

from ui import person, sign_in, table
from ui.decisions import form, of_goal
from ui.decisions import text as form_text
from ui.filters import Selection
from ui.reports import text
from ui.reports.frozen import Meeting
from ui.table import Cell, Heading, Section
from wording import meetings

FORM = "decision"


def heading() -> None:
    """The name of the log, and what came of the last decision."""
    st.subheader(text.DECISIONS, anchor=False)
    if confirmation := st.session_state.pop(form.CONFIRMATION, None):
        st.success(confirmation)


def listed(rows: pl.DataFrame) -> None:
    """Every decision, those of the newest meeting first."""
    if rows.is_empty():
        st.caption(text.NO_DECISIONS)
        return
    decided = meetings.of_rows(rows)
    if late := meetings.count_overdue(decided):
        st.warning(late, icon=":material/event_busy:")
    rows_of_decisions = [
        [Cell(one.indicator, note=one.activity), *of_goal.cells(one)] for one in decided
    ]
    headings = [Heading(one) for one in text.DECISION_HEADINGS]
    table.show(text.DECISIONS_CAPTION, headings, [Section(None, rows_of_decisions)])


def add_button(selection: Selection, meeting: Meeting, goals: pl.DataFrame) -> None:
    """The button that opens the form for a decision about one of the goals."""
    if sign_in.is_for_leaders(selection.plan_id, text.DECISIONS_BY_LEADERS):
        return
    if st.button(text.ADD_DECISION, key="add_decision", icon=":material/gavel:"):
        _form(selection, meeting, goals)


@st.dialog(text.ADD_DECISION)
def _form(selection: Selection, meeting: Meeting, goals: pl.DataFrame) -> None:
    if form.CONFIRMATION in st.session_state:
        st.rerun()
    names = {
        indicator_id: text.GOAL_OF_ACTIVITY.format(activity=activity, indicator=indicator)
        for indicator_id, activity, indicator in goals.select(
            "indicator_id", "activity", "indicator"
        ).rows()
    }
    st.caption(text.AS_IT_WAS.format(day=meeting.day))
    st.selectbox(
        text.DECISION_INDICATOR,
        list(names),
        format_func=lambda indicator_id: names[indicator_id],
        key="decision_indicator",
    )
    form.fields(FORM)
    person.name_field()
    st.button(
        form_text.SAVE,
        key="save_decision",
        type="primary",
        on_click=_save,
        args=(selection.plan_id, meeting, frozenset(names)),
    )
    form.problem()


def _save(plan_id: str, meeting: Meeting, indicators: frozenset[str]) -> None:
    """Keep the decision. The browser alone holds the choice to its options."""
    about = st.session_state["decision_indicator"]
    if about in indicators:
        form.save(FORM, plan_id, meeting.meeting_date, about)
