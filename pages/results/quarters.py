"""Quarter by quarter: target beside actual, for one indicator's areas or several indicators."""

import streamlit as st

from queries import filtered, target_vs_actual
from ui import empty_state, filters, page_end, page_head
from ui.quarters import bars, controls, quarter_table, text
from ui.read import read

MOST = 6

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

goals = read(filtered.goals, filters=selection.filters)
if goals.is_empty():
    empty_state.no_goals(selection)
    page_end.here()

indicator_id = controls.indicator(goals)
if indicator_id:
    quarters = read(
        target_vs_actual.of_indicator, indicator_id=indicator_id, filters=selection.filters
    )
    bars.of_indicator(quarters)
    st.subheader(text.TABLE, anchor=False)
    quarter_table.of_indicator(quarters)
else:
    quarters = read(target_vs_actual.of_many, most=MOST, filters=selection.filters)
    controls.how_many(quarters, MOST)
    bars.of_many(quarters)
    st.subheader(text.TABLE, anchor=False)
    quarter_table.of_many(quarters)
