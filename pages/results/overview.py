"""The overview: whether the goals are met, where they are not, and what must be decided."""

import streamlit as st

from queries.activity_of_area import fares
from queries.correction import since_the_quarter_before
from queries.decision import most_urgent
from queries.goal_year import goal_years
from queries.goals_by_status import of_focus_areas
from queries.status_change import changes
from queries.verdict import per_status
from ui import empty_state, filters, menu, overview, page_head, status_key
from ui.overview import text
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    st.stop()
page_head.about(selection)

counts = read(per_status, **selection.scope)
if counts.is_empty():
    empty_state.no_goals()
    st.stop()

overview.verdict.sentence(counts)
years = read(goal_years, **selection.scope)
overview.verdict.tiles(counts, selection.area)
with st.container(horizontal=True, vertical_alignment="center"):
    overview.verdict.since(counts, years)
    status_key.show(selection.plan_id)
if not overview.verdict.has_goals(counts):
    st.stop()

st.subheader(text.DECISIONS, anchor=False)
overview.decisions.show(read(most_urgent, **selection.scope))

st.subheader(text.GOAL_YEARS, anchor=False)
overview.goal_year.show(years)

st.subheader(text.HEAT_MAP, anchor=False)
overview.heat_map.show(read(fares, **selection.scope))

st.subheader(text.GOALS_BY_FOCUS_AREA, anchor=False)
overview.focus_areas.chart(read(of_focus_areas, **selection.scope), selection.area)

st.subheader(text.CHANGES, anchor=False)
is_first = overview.verdict.is_first_quarter(counts)
overview.changes.show(read(changes, **selection.scope), years, is_first=is_first)

st.subheader(text.CORRECTIONS, anchor=False)
overview.corrections.show(read(since_the_quarter_before, **selection.scope))

st.page_link(menu.ATTAINMENT, label=text.ALL_GOALS, icon=":material/arrow_forward:")
