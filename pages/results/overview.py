"""The overview: whether the goals are met, where they are not, and which lack most."""

import streamlit as st

from queries import area, goal_attainment, goals_by_status
from ui import chart, empty_state, filters, goal_table, overview, page_head, status_key, text
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    st.stop()
page_head.about(selection)

goals = read(goal_attainment.goals, **selection.scope)
if goals.is_empty():
    empty_state.no_goals()
    st.stop()
counts = read(goals_by_status.counts, **selection.scope)
of_area = chart.of_area(counts, selection.area)

overview.verdict(of_area)
overview.tiles(of_area)
status_key.show(selection.plan_id)

if overview.has_goals(of_area):
    st.subheader(text.GOALS_BY_FOCUS_AREA, anchor=False)
    chart.goals_per_focus_area(of_area)

    st.subheader(text.ON_COURSE, anchor=False)
    st.caption(text.ON_COURSE_HELP)
    overview.on_course(counts, read(area.areas, plan_id=selection.plan_id))

    st.subheader(text.FURTHEST_BEHIND, anchor=False)
    goal_table.furthest_behind(goals)

st.subheader(text.ALL_GOALS, anchor=False)
goal_table.by_focus_area(goals)
