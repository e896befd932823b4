"""The plan: made from nothing, from its agreement or a workbook, and changed over the years."""

import streamlit as st

from ui import empty_state, page_end, person, raw_files, rights
from ui.plan import change, editors, questions, source, text

if not rights.leads_any():
    empty_state.leaders_only()
    page_end.here()

st.write(text.INTRODUCTION)
person.name_field()
change.outcome()
chosen = source.choose()
if chosen is None:
    raw_files.refusal()
    page_end.here()
begun, still_open = questions.show(chosen)
wanted = editors.show(begun)
change.show(begun, wanted, still_open)
