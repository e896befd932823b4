"""The decision log: what was decided about a goal, and how the goal has fared since."""

import polars as pl
import streamlit as st

from domain import colours
from store.write import AlreadyHandedIn, publish_new
from submissions import meeting_decisions
from ui import person, sign_in, table, typed_text
from ui.filters import Selection
from ui.read import store
from ui.reports import text
from ui.reports.frozen import Meeting
from ui.table import Cell, Heading, Section
from wording import formats, meetings

PROBLEM = "decision_told"
CONFIRMATION = "decision_done"


def heading() -> None:
    """The name of the log, and what came of the last decision."""
    st.subheader(text.DECISIONS, anchor=False)
    if confirmation := st.session_state.pop(CONFIRMATION, None):
        st.success(confirmation)


def listed(rows: pl.DataFrame) -> None:
    """Every decision, those of the newest meeting first."""
    if rows.is_empty():
        st.caption(text.NO_DECISIONS)
        return
    decided = meetings.of_rows(rows)
    if late := meetings.count_overdue(decided):
        st.warning(late, icon=":material/event_busy:")
    cells = [
        [
            Cell(one.indicator, note=one.activity),
            Cell(
                one.decision,
                note=" · ".join(
                    (
                        text.DECIDED_ON.format(day=formats.calendar_day(one.meeting_date)),
                        meetings.follow_up(one),
                    )
                ),
                badges=_overdue(one),
            ),
            Cell(meetings.then(one)),
            Cell(meetings.now(one), note=formats.period(one.quarter)),
        ]
        for one in decided
    ]
    headings = [Heading(one) for one in text.DECISION_HEADINGS]
    table.show(text.DECISIONS_CAPTION, headings, [Section(None, cells)])


def _overdue(decided: meetings.Decided) -> list[Cell]:
    """The badge of a decision whose deadline has passed in vain."""
    words = meetings.overdue_in_short(decided)
    return [Cell(words, colour=colours.PURPLE, is_badge=True)] if words else []


def add_button(selection: Selection, meeting: Meeting, goals: pl.DataFrame) -> None:
    """The button that opens the form for a decision about one of the goals."""
    if sign_in.is_for_leaders(selection.plan_id, text.DECISIONS_BY_LEADERS):
        return
    if st.button(text.ADD_DECISION, key="add_decision", icon=":material/gavel:"):
        _form(selection, meeting, goals)


@st.dialog(text.ADD_DECISION)
def _form(selection: Selection, meeting: Meeting, goals: pl.DataFrame) -> None:
    if CONFIRMATION in st.session_state:
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
    st.text_area(
        text.DECISION,
        key="decision_text",
        max_chars=meeting_decisions.LONGEST_TEXT,
        help=text.DECISION_HELP,
    )
    st.text_input(
        text.ROLE,
        key="decision_role",
        max_chars=meeting_decisions.LONGEST_ROLE,
        placeholder=text.ROLE_PLACEHOLDER,
    )
    st.date_input(text.DUE_DATE, value=None, key="decision_due", format="DD.MM.YYYY")
    person.name_field()
    st.button(
        text.SAVE_DECISION,
        key="save_decision",
        type="primary",
        on_click=_save,
        args=(selection.plan_id, meeting, frozenset(names)),
    )
    if problem := st.session_state.pop(PROBLEM, None):
        st.error(problem)


def _save(plan_id: str, meeting: Meeting, indicators: frozenset[str]) -> None:
    """Hand the decision in and publish it. The browser alone holds the choice to its options."""
    state = st.session_state
    if not person.name():
        state[PROBLEM] = text.NO_NAME
        return
    about = state["decision_indicator"]
    if about not in indicators:
        return
    decided = meeting_decisions.Decision(
        plan_id=plan_id,
        meeting_date=meeting.meeting_date,
        indicator_id=about,
        decision=state["decision_text"],
        responsible_role=state["decision_role"],
        due_date=state.get("decision_due"),
    )
    try:
        publish_new(store(), meeting_decisions.submission(decided, typed_text.known), person.name())
    except meeting_decisions.DecisionRefused as refused:
        state[PROBLEM] = text.DECISION_REFUSED[refused.reason]
    except AlreadyHandedIn as known:
        state[PROBLEM] = text.DECISION_ALREADY_THERE.format(upload_id=known.upload_id)
    else:
        state[CONFIRMATION] = text.SAVED_DECISION.format(day=meeting.day)
