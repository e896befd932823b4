"""Handing in: from a spreadsheet to published figures, with a look at each step and a way back."""

import streamlit as st

from ui import empty_state, failure, findings, page_end, person, raw_files, rights
from ui.upload import (
    changes,
    checked_file,
    checking,
    drafts,
    form,
    new_indicators,
    new_names,
    new_plan,
    original,
    publishing,
    questions,
    reasons,
    report_texts,
    template_form,
    text,
)

if not rights.hands_in():
    empty_state.leaders_only()
    page_end.here()

drafts.begin()
st.write(text.INTRODUCTION)
person.name_field()
uploaded = form.files(drafts.forget_removed)
with st.container(horizontal=True):
    assumed = form.assumed()
    template_form.show()
files = drafts.files(uploaded, assumed)
checking.forget_others(files)

for file in files:
    with st.container(border=True), failure.about(file.name):
        checked_file.name(file)
        outcome = publishing.outcome_of(file)
        if outcome is not None:
            publishing.show_outcome(outcome, file)
            continue
        drafts.remember(file, assumed)
        drafts.note(file)
        reading = checking.reading(file, drafts.assumed_of(file, assumed))
        if checked_file.is_refused(reading.checked):
            checked_file.refusal(reading.checked)
            continue
        if checked_file.is_hidden(reading.plans):
            raw_files.refusal()
            continue
        checked_file.recognised(reading.checked)
        new_plan.show(file, reading.checked)
        checked_file.list_needs(reading.checked)
        questions.show(file, reading.checked, reading.recalled)
        new_names.show(file, reading.checked, reading.catalogue)
        new_indicators.show(file, reading.checked)
        report_texts.show(reading.checked, reading.catalogue)
        findings.show(reading.checked.findings, questions=reading.checked.questions)
        checked_file.download_with_notes(file, reading.checked)
        original.show(file, reading.checked)
        checked_file.list_of_figures(file, reading.checked)
        changes.show(reading.preview)
        if reading.preview is not None:
            reasons.fields(file.file_id, reading.preview.changes)
        publishing.buttons(file, reading)
drafts.listed()
