"""How far the activity has come, by when, and what the leader wrote when it was returned."""

import streamlit as st

from domain import clock
from domain.rounds import ROUND_STATES
from queries import round as round_query
from ui import copy_link, markup
from ui.form import text
from ui.form.choice import Chosen
from ui.form.draft import Form
from ui.read import store
from wording import formats, rounds

RETURNED = "returned"


def show(chosen: Chosen, form: Form) -> None:
    """The line of the activity, and what to know before one writes."""
    row = chosen.row
    state = ROUND_STATES[row["round_state"]]
    day, off = rounds.deadline(row["due_date"], state.name, clock.today())
    parts = [state.label]
    if row["due_date"] is not None:
        parts.append(text.DEADLINE.format(day=day) + (f" ({off})" if off else ""))
    reported = rounds.figures(row["reported"], row["expected"])
    parts.append(text.REPORTED.format(figures=reported))
    markup.show(markup.verdict(row["activity"]), markup.sentence(" · ".join(parts)))
    with st.container():
        if state.name == RETURNED:
            words = text.RETURNED.format(comment=row["comment"])
            st.warning(formats.plain(words), icon=":material/undo:")
        elif form.waiting:
            st.info(text.WAITS)
        elif any(form.standing.values()) or form.rows["is_hidden"].any():
            st.info(text.IS_PUBLISHED)
    with st.container():
        quarters = round_query.quarters(store(), plan_id=chosen.round.plan_id)
        if quarters.filter(quarter=chosen.round.quarter)["is_locked"].any():
            st.info(text.IS_LOCKED, icon=":material/lock:")
    with st.container():
        copy_link.button()
