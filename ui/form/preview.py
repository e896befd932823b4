"""What the form comes to before it is handed in: the very preview that a file gets on *Indlæs*."""

from dataclasses import dataclass

import streamlit as st

from loaders import draft_answers
from loaders.draft_answers import DraftAnswers
from store import drafts
from store.forms import FormDraft
from submissions.forms import form_file
from ui import failure, findings, person
from ui.form import draft, text
from ui.form.draft import Form
from ui.read import store
from ui.upload import changes, checked_file, checking, publishing, questions, reasons, report_texts
from ui.upload.form import Assumed
from ui.upload.page_file import PageFile
from wording import formats

STATE = "form_preview"


@dataclass
class _State:
    """The file that was checked last in this session, what was written in it, and what is kept of
    what was answered about it.
    """

    file: PageFile | None = None
    written: dict[str, str] | None = None
    known: DraftAnswers | None = None


def outcome(form: Form) -> None:
    """What came of the form when it was handed in, with the button that takes it back."""
    state = _state(form)
    with st.container():
        handed_in = publishing.outcome_of(state.file) if state.file else None
        if state.file is None or handed_in is None:
            return
        written = state.written or {}
        publishing.show_outcome(
            handed_in,
            state.file,
            lambda: draft.write_again(form.place, written),
            text.UNDONE if state.file.shown else None,
        )


def show(form: Form) -> None:
    """The button that checks the form, and below it what was understood and what would change."""
    st.subheader(text.HAND_IN, anchor=False)
    with st.container():
        if not form.draft or not form.entries:
            st.caption(text.NOTHING_NEW if form.waiting else text.NOTHING_WRITTEN)
            return
        if not any(form.written.values()):
            st.caption(text.NOTHING_LEFT_OF_WAITING if form.shown else text.NOTHING_LEFT)
            if form.shown:
                draft.take_back_button(form)
            return
        st.button(text.CHECK, key="check_form", on_click=_check, args=(form, form.draft))
        file, written = _state(form).file, _state(form).written
        if file is None or file.draft_id != form.draft.draft_id:
            return
        if file.entries != form.draft.count or written != form.written:
            st.info(text.WRITTEN_SINCE)
            return
    with st.container(border=True), failure.about(file.name):
        _checked(form, file)


def _checked(form: Form, file: PageFile) -> None:
    assumed = Assumed(form.place.plan_id, form.place.quarter)
    check = checking.file_check(file, assumed)
    if checked_file.is_refused(check.checked):
        checked_file.refusal(check.checked)
        return
    checked_file.recognised(check.checked)
    _empty_fields(form)
    questions.show(file, check.checked, check.recalled)
    report_texts.show(check.checked, check.catalogue)
    findings.show(check.checked.findings, questions=check.checked.questions)
    checked_file.list_of_figures(file, check.checked)
    changes.show(check.preview)
    if check.preview is not None:
        reasons.fields(file.file_id, check.preview.changes)
    if form.is_approved:
        st.warning(text.REPLACES_APPROVED)
    publishing.buttons(file, check)
    _keep_answers(form, file)


def _empty_fields(form: Form) -> None:
    empty = sum(
        not form.text(row["field"]).strip() and not row["is_hidden"]
        for row in form.rows.to_dicts()
        if not form.emptied(row["field"])
    )
    emptied = sum(bool(form.emptied(one)) for one in form.entries)
    for count, words in ((empty, text.EMPTY_FIELDS), (emptied, text.EMPTIED_FIELDS)):
        if count:
            st.caption(formats.count_phrase(count, *words))


def _check(form: Form, written: FormDraft) -> None:
    """Let what is written now be the file that is checked."""
    state, draft_id = _state(form), written.draft_id
    name, content = form_file(store(), form.place, form.rows, form.written, draft_id)
    file = PageFile(f"form{draft_id}", name, content, draft_id, written.count, form.shown)
    if state.file is None or state.file.draft_id != draft_id:
        known = draft_answers.read(written.answers) if written.answers else DraftAnswers()
        state.known = known
        questions.restore(file, known.answers)
        reasons.restore(file.file_id, known.reasons)
    state.file, state.written = file, form.written


def _keep_answers(form: Form, file: PageFile) -> None:
    """Keep what is answered about the form with its draft."""
    state = _state(form)
    now = DraftAnswers(
        answers=questions.answers_of(file),
        reasons=reasons.by_key(file.file_id),
        name=person.name(),
        plan_id=form.place.plan_id,
        period=form.place.quarter,
    )
    if now == state.known or file.draft_id is None:
        return
    try:
        drafts.answer(store(), file.draft_id, now.as_json(), person.name())
    except drafts.UnknownDraft:
        return  # handed in or discarded elsewhere since this run began; the next one says so
    state.known = now


def _state(form: Form) -> _State:
    states: dict = st.session_state.setdefault(STATE, {})
    return states.setdefault(form.place, _State())
