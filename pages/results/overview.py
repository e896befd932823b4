"""The overview: whether the goals are met, where they are not, and what must be decided."""

import streamlit as st

from queries.activity_of_area import fares
from queries.correction import (
    of_catalogue_since_the_quarter_before,
    since_the_quarter_before,
)
from queries.decision import most_urgent
from queries.goal_year import goal_years
from queries.goals_by_status import of_focus_areas
from queries.status_change import changes
from queries.verdict import doubtful, per_status
from ui import empty_state, filters, menu, overview, page_end, page_head, status_key, written
from ui.overview import text
from ui.read import ahead, read

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    page_end.here()

ahead(
    per_status,
    doubtful,
    goal_years,
    most_urgent,
    fares,
    of_focus_areas,
    changes,
    since_the_quarter_before,
    of_catalogue_since_the_quarter_before,
    **selection.scope,
)
counts = read(per_status, **selection.scope)
if counts.is_empty():
    page_head.about(selection)
    empty_state.no_goals()
    page_end.here()

# Worked out before anything is shown, so that the browser draws the page once.
years = read(goal_years, **selection.scope)
verdict = (
    overview.verdict.sentence(counts),
    overview.doubts.shown(read(doubtful, **selection.scope)),
    overview.verdict.tiles(counts, selection.area),
    overview.verdict.since(counts, years),
    status_key.shown(selection.plan_id),
)
parts = (
    written.heading(text.DECISIONS),
    overview.decisions.shown(read(most_urgent, **selection.scope), counts),
    written.heading(text.GOAL_YEARS),
    overview.goal_year.shown(years),
    written.heading(text.HEAT_MAP),
    overview.heat_map.shown(read(fares, **selection.scope)),
    written.heading(text.GOALS_BY_FOCUS_AREA),
    overview.focus_areas.shown(read(of_focus_areas, **selection.scope), selection.area),
    written.heading(text.CHANGES),
    overview.changes.shown(read(changes, **selection.scope), years, counts),
    written.heading(text.CORRECTIONS),
    overview.corrections.shown(
        read(since_the_quarter_before, **selection.scope),
        read(of_catalogue_since_the_quarter_before, **selection.scope),
    ),
)

page_head.about(selection)
has_goals = overview.verdict.has_goals(counts)
written.show(*verdict, *(parts if has_goals else ()))
if has_goals:
    st.page_link(menu.ATTAINMENT, label=text.ALL_GOALS, icon=":material/arrow_forward:")
