"""One activity: what it is for, its figures, what it says, its milestones and corrections."""

import streamlit as st

from queries import activity, filtered, milestone, narrative
from ui import empty_state, filters, markup, page_end, page_head, search, status_key
from ui.activity import (
    activity_list,
    corrections,
    findings,
    head,
    indicators,
    milestones,
    promise,
    quarter_table,
    text,
    texts,
)
from ui.comments import of_activity
from ui.decisions import of_goal
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

if selection.activity_id is None:
    counts = read(filtered.status_of_activities, filters=selection.filters)
    planned = read(filtered.planned_activities, filters=selection.filters)
    if not counts.is_empty():
        activity_list.show(counts, selection.area)
    elif selection.is_reported or planned.is_empty():
        empty_state.no_goals(selection)
        page_end.here()
    else:
        activity_list.show_planned(planned)
    search.show(selection)
    page_end.here()

chosen = {"plan_id": selection.plan_id, "activity_id": selection.activity_id}
head.show(read(activity.activities, plan_id=selection.plan_id), selection.activity_id)

told = read(narrative.of_activity, quarter=selection.quarter, **chosen)
promised = read(narrative.promises, quarter=selection.quarter, **chosen)
promise.show(promised, told, selection.quarter)

st.subheader(text.INDICATORS, anchor=False)
goals = read(filtered.goals, filters=selection.filters)
if goals.is_empty():
    goals = read(filtered.planned_goals, filters=selection.filters)
    indicators.show_planned(goals)
else:
    quarters = read(filtered.quarters_of_activity, filters=selection.filters)
    indicators.show(goals, quarters, of_goal.by_indicator(selection.plan_id))
    markup.show(status_key.html(selection.plan_id))
    st.subheader(text.QUARTERS, anchor=False)
    quarter_table.show(quarters)

st.subheader(text.TEXTS, anchor=False)
search.show(selection)
texts.show(told)

names = dict(goals.select("indicator_id", "indicator").iter_rows())
of_activity.show(selection, selection.activity_id, names)

st.subheader(text.MILESTONES, anchor=False)
milestones.show(read(milestone.of_activity, **chosen))

st.subheader(text.FINDINGS, anchor=False)
findings.show(read(filtered.findings_of_figures, filters=selection.filters))

st.subheader(text.CORRECTIONS, anchor=False)
corrections.show(read(filtered.corrections_so_far, filters=selection.filters))
