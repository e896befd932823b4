"""The overview: whether the goals are met, where they are not, and what must be decided."""

import streamlit as st

from queries import filtered
from ui import empty_state, filters, menu, overview, page_end, page_head, status_key, written
from ui.overview import text
from ui.read import ahead, read

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    page_end.here()

ahead(
    filtered.verdict,
    filtered.goal_years,
    filtered.noted_goals,
    filtered.activities_of_every_area,
    filtered.status_of_focus_areas,
    filtered.corrections,
    filtered.catalogue_changes,
    filters=selection.filters,
)
counts = read(filtered.verdict, filters=selection.filters)
if counts.is_empty():
    page_head.about(selection)
    empty_state.no_goals()
    page_end.here()

# Worked out before anything is shown, so that the browser draws the page once.
years = read(filtered.goal_years, filters=selection.filters)
noted = read(filtered.noted_goals, filters=selection.filters)
verdict = (
    overview.verdict.sentence(counts),
    overview.doubts.shown(noted),
    overview.verdict.tiles(counts, selection.area),
    overview.verdict.since(counts, years),
    status_key.shown(selection.plan_id),
)
parts = (
    written.heading(text.DECISIONS),
    overview.decisions.shown(noted, counts),
    written.heading(text.GOAL_YEARS),
    overview.goal_year.shown(years),
    written.heading(text.HEAT_MAP),
    overview.heat_map.shown(read(filtered.activities_of_every_area, filters=selection.filters)),
    written.heading(text.GOALS_BY_FOCUS_AREA),
    overview.focus_areas.shown(
        read(filtered.status_of_focus_areas, filters=selection.filters), selection.area
    ),
    written.heading(text.CHANGES),
    overview.changes.shown(noted, years, counts),
    written.heading(text.CORRECTIONS),
    overview.corrections.shown(
        read(filtered.corrections, filters=selection.filters),
        read(filtered.catalogue_changes, filters=selection.filters),
    ),
)

page_head.about(selection)
has_goals = overview.verdict.has_goals(counts)
written.show(*verdict, *(parts if has_goals else ()))
if has_goals:
    st.page_link(menu.ATTAINMENT.script, label=text.ALL_GOALS, icon=":material/arrow_forward:")
