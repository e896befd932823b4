"""Handing in by form: an activity's figures and texts of a quarter, filled in on screen."""

import streamlit as st

from store import forms
from ui import empty_state, page_end, page_head, person, raw_files, rights
from ui.form import boxes, choice, draft, head, preview, text
from ui.read import store

if not rights.hands_in():
    empty_state.leaders_only()
    page_end.here()

of_round, chosen = choice.choose()
if of_round is None:
    empty_state.no_round()
    page_end.here()
if chosen is None:
    empty_state.nothing_to_report()
    page_end.here()
st.caption(text.INTRODUCTION)
if of_round.is_invented:
    page_head.invented(of_round.plan_name)
if forms.is_closed(store(), chosen.place):
    raw_files.refusal()
    page_end.here()

form = draft.read_form(chosen.place)
head.show(chosen, form)
preview.outcome(form)
person.name_field()
draft.told(form)
boxes.show(form)
draft.saved(form)
preview.show(form)
