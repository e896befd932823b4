"""Publish a checked file, tell what came of it, and undo it, all in the same place."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl
import streamlit as st

from domain.uploads import UPLOAD_STATUSES
from loaders import preview, publish_file
from loaders.draft_answers import settled
from loaders.findings.choices import INDICATORS
from queries import plan
from store import approval
from store.changes import UNCHANGED
from store.drafts import DraftMovedOn, UnknownDraft
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    NotPossibleNow,
    Preview,
    ReasonsMissing,
    withdraw,
)
from ui import person
from ui import text as shared
from ui.read import read, store
from ui.upload import changes, questions, reasons, text
from ui.upload.checking import FileCheck
from ui.upload.page_file import PageFile
from wording import checks, figures, formats


@dataclass(frozen=True)
class Outcome:
    """What came of a file in this session: words, and the upload that can be undone, if any.

    `difference` is what the file says otherwise than what is published, where it was not published.
    """

    words: str
    undoable_id: int | None = None
    difference: Preview | None = None


def outcome_of(file: PageFile) -> Outcome | None:
    """What came of the file, or None as long as nothing has."""
    return st.session_state.get(_key(file))


def show_outcome(
    outcome: Outcome,
    file: PageFile,
    when_undone: Callable[[], None] | None = None,
    undone: str | None = None,
) -> None:
    """The outcome in words, with a button that undoes it, after which `when_undone` is called and
    the words `undone` say what came of it.
    """
    if outcome.undoable_id is None:
        st.info(outcome.words)
        changes.show(outcome.difference)
        return
    st.success(outcome.words)
    st.button(
        text.UNDO,
        key=f"undo_{file.file_id}",
        icon=":material/undo:",
        on_click=_undo,
        args=(file, outcome.undoable_id, when_undone, undone or text.UNDONE),
    )


def buttons(file: PageFile, check: FileCheck) -> None:
    """Publish the file; the reason why it cannot be done stands beside.

    A button that waits for a field alone is not disabled: the click that leaves the field is on it.
    """
    if notice := st.session_state.pop(_key_of_notice(file), None):
        st.warning(notice)
    obstacle = _obstacle(file, check)
    unconfirmed = None if check.checked.is_confirmed else text.NOT_CONFIRMED
    with st.container(horizontal=True, vertical_alignment="center"):
        is_clicked = st.button(
            text.SUBMIT if _asks_for_approval(check.checked.plan_id) else shared.PUBLISH,
            key=f"publish_{file.file_id}",
            type="primary",
            disabled=_is_stopped(check) or unconfirmed is not None,
            on_click=_publish,
            args=(file, check),
        )
        if obstacle or unconfirmed:
            st.caption(obstacle or unconfirmed)
    # The click of a page that was drawn by a server that is gone: this session never drew a button.
    if is_clicked and not st.session_state.pop(_key_of_click(file), False):
        st.warning(text.CLICK_LOST)


def _asks_for_approval(plan_id: str | None) -> bool:
    """Whether what is handed in of the plan waits until its leader has approved it."""
    return plan_id is not None and bool(read(plan.one, plan_id=plan_id)["needs_approval"].any())


def _is_stopped(check: FileCheck) -> bool:
    """Whether something stands in the way that no field of the page can mend."""
    return check.preview is None or bool(check.preview.failed_checks)


def _obstacle(file: PageFile, check: FileCheck) -> str | None:
    if check.refused is not None:
        return check.refused
    if check.preview is None:
        questions_to_answer = check.checked.questions.filter(pl.col("subject") != INDICATORS)
        has_questions = not questions_to_answer.is_empty()
        return text.HAS_ERRORS_TO_ANSWER if has_questions else text.HAS_ERRORS
    if check.preview.failed_checks:
        return text.STOPPED_BY_A_CHECK
    if not person.name():
        return shared.NAME_IS_MISSING
    if reasons.are_missing(file.file_id, check.preview.changes):
        return shared.REASONS_ARE_MISSING
    return None


def _publish(file: PageFile, check: FileCheck) -> None:
    """What the button needs is asked for here: the browser has sent the fields with the click."""
    st.session_state[_key_of_click(file)] = True
    is_ready = _obstacle(file, check) is None and check.checked.is_confirmed
    if check.preview is None or not is_ready:
        return
    try:
        upload_id = publish_file(
            store(),
            check.checked,
            person.name(),
            settled=settled(questions.answers_of(file)),
            reasons=reasons.stated(file.file_id, check.preview.changes),
            draft_id=file.draft_id,
            entries=file.entries,
            shown=file.shown,
        )
    except DraftMovedOn:
        return  # the form, which is another now, says so itself
    except UnknownDraft:
        _remember(file, Outcome(shared.CHANGED_MEANWHILE))
        return
    except AlreadyHandedIn as known:
        _remember(file, _already_there(file, check, known))
        return
    except ReasonsMissing:
        st.session_state[_key_of_notice(file)] = shared.CHANGED_SINCE
        return
    except CheckFailed as failed:
        st.session_state[_key_of_notice(file)] = checks.SENTENCES[failed.check]
        return
    is_waiting = approval.is_waiting(store(), upload_id)
    words = (text.SUBMITTED if is_waiting else text.PUBLISHED).format(
        file=formats.plain(file.name),
        figures=figures.figure_count(
            check.checked.observations.filter(figures.are_figures()).height
        ),
    )
    _remember(file, Outcome(words, upload_id))


def _undo(
    file: PageFile, upload_id: int, when_undone: Callable[[], None] | None, undone: str
) -> None:
    if not person.name():
        return
    try:
        withdraw(store(), upload_id, person.name(), text.UNDONE_REASON)
    except NotPossibleNow:
        _remember(file, Outcome(shared.CHANGED_MEANWHILE))
        return
    _remember(file, Outcome(undone.format(file=formats.plain(file.name))))
    if when_undone is not None:
        when_undone()


def _already_there(file: PageFile, check: FileCheck, known: AlreadyHandedIn) -> Outcome:
    if known.upload_id is None or known.status is None or known.handed_in_at is None:
        return Outcome(text.HANDED_IN_BEFORE.format(file=formats.plain(file.name)))
    words = text.ALREADY_HANDED_IN.format(
        file=formats.plain(file.name),
        status=UPLOAD_STATUSES[known.status].word,
        upload_id=known.upload_id,
        moment=formats.moment(known.handed_in_at),
    )
    now = preview(store(), check.checked)
    if now is None:
        return Outcome(words)
    others = now.changes.figures.filter(pl.col("change") != UNCHANGED)
    if others.is_empty() and now.changes.catalogue.is_empty():
        return Outcome(words)
    return Outcome(f"{words} {_what_differs(others, known.upload_id)}", difference=now)


def _what_differs(others: pl.DataFrame, upload_id: int) -> str:
    """Why the same bytes say something else than what is published: the figures of an upload after
    them stand, or they are read otherwise than they were.
    """
    later = others["was_upload_id"].drop_nulls().unique().sort().to_list()
    if others.is_empty():
        return text.PLAN_CHANGED_SINCE
    if upload_id in later or others["was_upload_id"].has_nulls():
        return text.READ_ANEW.format(upload_id=upload_id)
    uploads = formats.enumeration([shared.UPLOAD_NUMBER.format(upload_id=one) for one in later])
    count = figures.figure_count(others.height)
    return text.FIGURES_CHANGED_SINCE.format(figures=count, uploads=uploads)


def _remember(file: PageFile, outcome: Outcome) -> None:
    st.session_state[_key(file)] = outcome


def _key_of_click(file: PageFile) -> str:
    return f"heard_{file.file_id}"


def _key_of_notice(file: PageFile) -> str:
    return f"notice_{file.file_id}"


def _key(file: PageFile) -> str:
    return f"outcome_{file.file_id}"
