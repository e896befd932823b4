"""Publish a checked file, tell what came of it, and undo it, all in the same place."""

from dataclasses import dataclass
from functools import partial

import polars as pl
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.choices import INDICATORS
from loaders.load import hand_in
from store.write import AlreadyHandedIn, NotPossibleNow, publish, withdraw
from ui import person
from ui import text as shared
from ui.read import store
from ui.upload import questions, reasons, text
from ui.upload.checking import Reading
from wording import figures, formats


@dataclass(frozen=True)
class Outcome:
    """What came of a file in this session: words, and the upload that can be undone, if any."""

    words: str
    undoable_id: int | None = None


def outcome_of(file: UploadedFile) -> Outcome | None:
    """What came of the file, or None as long as nothing has."""
    return st.session_state.get(_key(file))


def tell(outcome: Outcome, file: UploadedFile) -> None:
    """The outcome in words, with a button that undoes it."""
    if outcome.undoable_id is None:
        st.info(outcome.words)
        return
    st.success(outcome.words)
    st.button(
        text.UNDO,
        key=f"undo_{file.file_id}",
        icon=":material/undo:",
        on_click=_undo,
        args=(file, outcome.undoable_id),
    )


def buttons(file: UploadedFile, reading: Reading) -> None:
    """Publish the file or keep it as a draft; the reason why neither can be done stands beside.

    A button that waits for a field alone is not disabled: the click that leaves the field is on it.
    """
    obstacle = _obstacle(file, reading)
    unconfirmed = None if reading.checked.is_confirmed else text.NOT_CONFIRMED
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            shared.PUBLISH,
            key=f"publish_{file.file_id}",
            type="primary",
            disabled=reading.checked.has_errors or unconfirmed is not None,
            on_click=_publish,
            args=(file, reading),
        )
        st.button(
            text.SAVE_DRAFT,
            key=f"draft_{file.file_id}",
            disabled=reading.checked.has_errors,
            on_click=_save_draft,
            args=(file, reading),
        )
        if obstacle or unconfirmed:
            st.caption(obstacle or unconfirmed)


def _obstacle(file: UploadedFile, reading: Reading) -> str | None:
    if reading.checked.has_errors:
        asked = reading.checked.questions.filter(pl.col("subject") != INDICATORS)
        is_asked = not asked.is_empty()
        return text.HAS_ERRORS_TO_ANSWER if is_asked else text.HAS_ERRORS
    if not person.name():
        return shared.NAME_IS_MISSING
    if reasons.are_missing(file, reading.changed):
        return text.REASONS_ARE_MISSING
    return None


def _publish(file: UploadedFile, reading: Reading) -> None:
    """What the button needs is asked for here: the browser has sent the fields with the click."""
    if _obstacle(file, reading) is not None or not reading.checked.is_confirmed:
        return
    try:
        upload_id = _handed_in(file, reading)
    except AlreadyHandedIn as known:
        _remember(file, _already_there(file, reading, known))
        return
    publish(store(), upload_id, person.name())
    words = text.PUBLISHED.format(
        file=formats.plain(file.name),
        figures=figures.counted(reading.checked.observations.height),
    )
    _remember(file, Outcome(words, upload_id))


def _save_draft(file: UploadedFile, reading: Reading) -> None:
    if _obstacle(file, reading) is not None:
        return
    try:
        upload_id = _handed_in(file, reading)
    except AlreadyHandedIn as known:
        _remember(file, _already_there(file, reading, known))
        return
    words = text.DRAFT_SAVED.format(file=formats.plain(file.name))
    _remember(file, Outcome(words, upload_id))


def _handed_in(file: UploadedFile, reading: Reading) -> int:
    """The number of the file as it is read now; a draft of the very same bytes gives way to it.

    Raises AlreadyHandedIn when the bytes are published.
    """
    checked = reading.checked
    hand_in_now = partial(
        hand_in,
        store(),
        checked,
        person.name(),
        settled=questions.settled(questions.answers_of(file)),
        change_reason=reasons.given(file, checked.plan_id, reading.changed),
    )
    try:
        return hand_in_now()
    except AlreadyHandedIn as known:
        if known.status == "published":
            raise
        withdraw(store(), known.upload_id, person.name(), text.READ_AGAIN_SINCE)
    return hand_in_now()


def _undo(file: UploadedFile, upload_id: int) -> None:
    if not person.name():
        return
    try:
        withdraw(store(), upload_id, person.name())
    except NotPossibleNow:
        _remember(file, Outcome(shared.CHANGED_MEANWHILE))
        return
    _remember(file, Outcome(text.UNDONE.format(file=formats.plain(file.name))))


def _already_there(file: UploadedFile, reading: Reading, known: AlreadyHandedIn) -> Outcome:
    words = text.ALREADY_HANDED_IN.format(
        file=formats.plain(file.name),
        status=shared.UPLOAD_STATUS[known.status],
        upload_id=known.upload_id,
        moment=formats.moment(known.handed_in_at),
    )
    if not reading.difference.filter(pl.col("change") != "unchanged").is_empty():
        words = f"{words} {text.READ_ANEW.format(upload_id=known.upload_id)}"
    return Outcome(words)


def _remember(file: UploadedFile, outcome: Outcome) -> None:
    st.session_state[_key(file)] = outcome


def _key(file: UploadedFile) -> str:
    return f"outcome_{file.file_id}"
