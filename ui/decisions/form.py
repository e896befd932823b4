"""The fields of a decision, and what comes of saving it."""

from datetime import date

import streamlit as st

from store.write import AlreadyHandedIn, publish_new
from submissions import meeting_decisions
from ui import person, typed_text
from ui.decisions import text
from ui.read import store
from ui.reports import text as report_text
from wording import formats

PROBLEM = "decision_told"
CONFIRMATION = "decision_done"


def fields(of: str) -> None:
    """What was decided, who follows it up, and by when. `of` tells one form from another."""
    st.text_area(
        text.WHAT, key=f"{of}_text", max_chars=meeting_decisions.LONGEST_TEXT, help=text.WHAT_HELP
    )
    st.text_input(
        text.ROLE,
        key=f"{of}_role",
        max_chars=meeting_decisions.LONGEST_ROLE,
        placeholder=text.ROLE_PLACEHOLDER,
    )
    st.date_input(text.DUE_DATE, value=None, key=f"{of}_due", format="DD.MM.YYYY")


def problem() -> None:
    """Why the decision was not kept, said once."""
    if words := st.session_state.pop(PROBLEM, None):
        st.error(words)


def save(of: str, plan_id: str, meeting_date: date | None, indicator_id: str) -> None:
    """Hand the decision in and publish it; the fields are empty for the next."""
    state = st.session_state
    if not person.name():
        state[PROBLEM] = report_text.NO_NAME
        return
    if meeting_date is None:
        state[PROBLEM] = text.NO_DATE
        return
    due_date = state.get(f"{of}_due")
    if due_date is not None and due_date < meeting_date:
        state[PROBLEM] = text.DUE_BEFORE_MEETING
        return
    decided = meeting_decisions.Decision(
        plan_id=plan_id,
        meeting_date=meeting_date,
        indicator_id=indicator_id,
        decision=state[f"{of}_text"],
        responsible_role=state[f"{of}_role"],
        due_date=due_date,
    )
    try:
        publish_new(store(), meeting_decisions.submission(decided, typed_text.known), person.name())
    except meeting_decisions.DecisionRefused as refused:
        state[PROBLEM] = text.REFUSED[refused.reason]
    except AlreadyHandedIn as known:
        state[PROBLEM] = text.ALREADY_THERE.format(upload_id=known.upload_id)
    else:
        state[f"{of}_text"] = state[f"{of}_role"] = ""
        state[f"{of}_due"] = None
        state[CONFIRMATION] = text.SAVED.format(day=formats.calendar_day(meeting_date))
