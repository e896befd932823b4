"""The overview: whether the goals are met, where they are not, and what must be decided."""

import streamlit as st

from queries import filtered
from ui import (
    empty_state,
    filters,
    markup,
    menu,
    overdue_milestones,
    overdue_quarters,
    overview,
    page_end,
    page_head,
    status_key,
)
from ui.decisions import of_goal
from ui.overview import text
from ui.read import ahead, read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()

ahead(
    filtered.verdict,
    filtered.goal_years,
    filtered.noted_goals,
    filtered.activities_of_every_area,
    filtered.status_of_focus_areas,
    filtered.corrections,
    filtered.catalogue_changes,
    filtered.overdue_quarters,
    filtered.milestones,
    filters=selection.filters,
)
counts = read(filtered.verdict, filters=selection.filters)
overdue = read(filtered.overdue_quarters, filters=selection.filters)
if counts.is_empty():
    page_head.about(selection)
    planned = read(filtered.planned_activities, filters=selection.filters)
    if selection.is_reported or planned.is_empty():
        empty_state.no_goals(selection)
    else:
        markup.show(overview.not_reported.html(selection, planned, overdue))
    page_end.here()

# Worked out before anything is shown, so that the browser draws the page once.
years = read(filtered.goal_years, filters=selection.filters)
noted = read(filtered.noted_goals, filters=selection.filters)
verdict = (
    overview.verdict.sentence(counts),
    overview.doubts.html(noted),
    overdue_quarters.html(overdue),
    overdue_milestones.html(read(filtered.milestones, filters=selection.filters)),
    overview.verdict.tiles(counts, selection.area),
    overview.verdict.since(counts, years),
    status_key.html(selection.plan_id),
)
parts = (
    markup.heading(text.DECISIONS),
    overview.urgent_goals.html(noted, counts, of_goal.by_indicator(selection.plan_id)),
    markup.heading(text.GOAL_YEARS),
    overview.goal_year.html(years),
    markup.heading(text.HEAT_MAP),
    overview.heat_map.html(read(filtered.activities_of_every_area, filters=selection.filters)),
    markup.heading(text.GOALS_BY_FOCUS_AREA),
    overview.focus_areas.html(
        read(filtered.status_of_focus_areas, filters=selection.filters), selection.area
    ),
    markup.heading(text.CHANGES),
    overview.changes.html(noted, years, counts),
    markup.heading(text.CORRECTIONS),
    overview.corrections.html(
        read(filtered.corrections, filters=selection.filters),
        read(filtered.catalogue_changes, filters=selection.filters),
    ),
)

page_head.about(selection)
has_goals = overview.verdict.has_goals(counts)
markup.show(*verdict, *(parts if has_goals else ()))
if has_goals:
    st.page_link(menu.ATTAINMENT.script, label=text.ALL_GOALS, icon=":material/arrow_forward:")
