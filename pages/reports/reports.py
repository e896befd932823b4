"""The finished documents of a plan and quarter: each by itself, or all in one file."""

import streamlit as st

from ui import empty_state, filters, page_head
from ui.reports import files, template

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    st.stop()
page_head.of_whole_plan(selection)

own_template = template.chosen(selection)
files.everything(selection, own_template)
files.each(selection, own_template)
