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
    report_milestones,
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
        check = checking.file_check(file, drafts.assumed_of(file, assumed))
        if checked_file.is_refused(check.checked):
            checked_file.refusal(check.checked)
            continue
        if checked_file.is_hidden(check.plans):
            raw_files.refusal()
            continue
        checked_file.recognised(check.checked)
        new_plan.show(file, check.checked)
        checked_file.list_needs(check.checked)
        questions.show(file, check.checked, check.recalled)
        new_names.show(file, check.checked, check.catalogue)
        new_indicators.show(file, check.checked)
        report_texts.show(check.checked, check.catalogue)
        report_milestones.show(check.checked, check.catalogue)
        findings.show(check.checked.findings, questions=check.checked.questions)
        checked_file.download_with_notes(file, check.checked)
        original.show(file, check.checked)
        checked_file.list_of_figures(file, check.checked)
        changes.show(check.preview)
        if check.preview is not None:
            reasons.fields(file.file_id, check.preview.changes)
        publishing.buttons(file, check)
drafts.listed()
