"""The overview: whether the goals are met, where they are not, and what must be decided."""

import streamlit as st

from queries.activity_of_area import fares
from queries.correction import since_the_quarter_before
from queries.decision import most_urgent
from queries.goal_year import goal_years
from queries.goals_by_status import of_focus_areas
from queries.status_change import changes
from queries.verdict import per_status
from ui import empty_state, filters, menu, overview, page_head, status_key, written
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
written.show(overview.verdict.tiles(counts, selection.area))
with st.container(horizontal=True, vertical_alignment="center"):
    overview.verdict.since(counts, years)
    status_key.show(selection.plan_id)
if not overview.verdict.has_goals(counts):
    st.stop()

written.show(
    written.heading(text.DECISIONS),
    overview.decisions.shown(read(most_urgent, **selection.scope)),
    written.heading(text.GOAL_YEARS),
    overview.goal_year.shown(years),
    written.heading(text.HEAT_MAP),
    overview.heat_map.shown(read(fares, **selection.scope)),
    written.heading(text.GOALS_BY_FOCUS_AREA),
    overview.focus_areas.shown(read(of_focus_areas, **selection.scope), selection.area),
    written.heading(text.CHANGES),
    overview.changes.shown(
        read(changes, **selection.scope),
        years,
        is_first=overview.verdict.is_first_quarter(counts),
    ),
    written.heading(text.CORRECTIONS),
    overview.corrections.shown(read(since_the_quarter_before, **selection.scope)),
)
st.page_link(menu.ATTAINMENT, label=text.ALL_GOALS, icon=":material/arrow_forward:")
