"""Handing in: from a spreadsheet to published figures, with a look at each step and a way back."""

import streamlit as st

from ui import (
    changes,
    checked_file,
    checking,
    findings,
    new_names,
    original,
    person,
    publishing,
    questions,
    reasons,
    template_form,
    upload_form,
    upload_text,
)

st.write(upload_text.INTRODUCTION)
person.name_field()
files = upload_form.files()
with st.container(horizontal=True):
    assumed = upload_form.assumed()
    template_form.show()
checking.forget_others(files)

for file in files:
    with st.container(border=True):
        checked_file.name(file)
        outcome = publishing.outcome_of(file)
        if outcome is not None:
            publishing.tell(outcome, file)
            continue
        reading = checking.reading(file, assumed)
        if checked_file.is_refused(reading.checked):
            checked_file.refusal(reading.checked)
            continue
        checked_file.recognised(reading.checked)
        questions.show(file, reading.checked.questions, reading.recalled)
        new_names.show(file, reading.checked, reading.catalogue)
        findings.show(reading.checked.findings, asked=reading.checked.questions)
        checked_file.download_with_notes(file, reading.checked)
        original.show(file, reading.checked)
        checked_file.list_of_figures(file, reading.checked)
        changes.show(reading.difference)
        reasons.fields(file, reading.changed)
        publishing.buttons(file, reading)
