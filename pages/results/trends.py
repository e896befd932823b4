"""The trends: the themes and indicators the board follows, quarter by quarter and year on year."""

import streamlit as st

from queries import plan_event, trend
from ui import empty_state, filters, page_head
from ui.read import read
from ui.trends import chart, choice, notes, table, text

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    st.stop()
page_head.about(selection)

series = read(trend.series, **selection.scope)
if series.is_empty():
    empty_state.no_goals()
    st.stop()
followed = choice.followed(series)
view = choice.view()

lines = read(trend.lines, measure=choice.measure(view), series_ids=followed, **selection.scope)
on_timeline = notes.numbered(read(plan_event.notes, **selection.scope), followed)

chart.show(lines, on_timeline, selection, view)

st.subheader(text.NOTES, anchor=False)
notes.show(on_timeline)
notes.add_button(selection, series)

st.subheader(text.TABLE, anchor=False)
table.show(lines, selection, view)
