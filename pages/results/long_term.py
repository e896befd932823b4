"""The long-term goals: from the baseline over the newest figure to the target at the plan's end."""

import streamlit as st

from queries import filtered
from ui import empty_state, filters, markup, page_end, page_head, status_key
from ui.long_term import goal_list, municipality, progress, text
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

goals = read(filtered.long_term_goals, filters=selection.filters)
if goals.is_empty():
    goal_list.no_goals() if selection.is_reported else empty_state.no_goals(selection)
    page_end.here()

goal_list.verdict(goals)
markup.show(markup.keys(progress.key(), status_key.html(selection.plan_id)))
st.subheader(text.ROADS, anchor=False)
goal_list.show(goals)
municipality.show(
    read(filtered.municipal_lines, filters=selection.filters),
    read(filtered.municipal_figures, filters=selection.filters),
)
