"""Handing in: from a spreadsheet to published figures, with a look at each step and a way back."""

import streamlit as st

from ui import checked_file, checking, findings, person, publishing, text, upload_form

st.write(text.UPLOAD_INTRODUCTION)
person.name_field()
files = upload_form.files()
with st.expander(text.ASSUMED):
    assumed = upload_form.assumed()

for file in files:
    with st.container(border=True):
        checked_file.name(file.name)
        outcome = publishing.outcome_of(file)
        if outcome is not None:
            publishing.tell(outcome, file)
            continue
        reading = checking.reading(file, assumed)
        checked_file.recognised(reading.checked)
        findings.show(reading.checked.findings)
        if reading.checked.is_readable:
            checked_file.difference(reading.difference)
            publishing.buttons(file, reading.checked)
            checked_file.preview(reading.checked)
