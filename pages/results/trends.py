"""The trends: the lines the board follows, quarter by quarter and area by area."""

import streamlit as st

from queries import trend
from ui import chart, empty_state, filters, page_head, text, trend_table
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    st.stop()
page_head.about(selection)

themes = read(trend.themes, plan_id=selection.plan_id, area=selection.area)
if themes.is_empty():
    empty_state.no_themes(selection.plan_name)
    st.stop()

chart.themes(themes)
st.caption(text.TREND_APPROXIMATE)
st.subheader(text.TREND_CAPTION, anchor=False)
trend_table.show(themes)
