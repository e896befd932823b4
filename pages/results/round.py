"""The quarter's round: who has handed in, and who is missing."""

import streamlit as st

from queries import filtered
from queries.filters import Filters
from ui import empty_state, markup, page_end, page_head, person, rights
from ui.comments import of_round
from ui.read import store
from ui.round import activities, approval, choice, locking, missing, summary, text

if not rights.hands_in():
    empty_state.leaders_only()
    page_end.here()

chosen = choice.choose()
if chosen is None:
    empty_state.no_round()
    page_end.here()
st.caption(text.INTRODUCTION)
if chosen.is_invented:
    page_head.invented(chosen.plan_name)

# Drafts change no version of the plan, so what is told of them is read each time.
filters = Filters(plan_id=chosen.plan_id, quarter=chosen.quarter)
rows = filtered.round_activities(store(), filters=filters)
markup.show(
    markup.verdict(summary.sentence(rows, chosen)),
    activities.html(chosen, activities.of_reader(chosen, rows)),
    markup.caption(text.REPORTED_HELP),
)
person.name_field()
of_round.show(chosen)
if rights.leads(chosen.plan_id):
    approval.show(chosen)
    locking.show(chosen)
    missing.show(chosen, rows)
missing.calendar(chosen)
