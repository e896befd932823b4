"""Publish a checked file, tell what came of it, and undo it, all in the same place."""

from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.load import CheckedFile, hand_in
from store.write import AlreadyHandedIn, NotPossibleNow, publish, withdraw
from ui import checked_file, formats, person, text
from ui.read import store


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
        disabled=not person.name(),
        on_click=_undo,
        args=(file, outcome.undoable_id),
    )


def buttons(file: UploadedFile, checked: CheckedFile) -> None:
    """Publish the file or keep it as a draft; with errors or without a name, neither."""
    obstacle = None
    if checked.has_errors:
        obstacle = text.HAS_ERRORS
    elif not person.name():
        obstacle = text.NAME_IS_MISSING
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            text.PUBLISH,
            key=f"publish_{file.file_id}",
            type="primary",
            disabled=obstacle is not None,
            on_click=_publish,
            args=(file, checked),
        )
        st.button(
            text.SAVE_DRAFT,
            key=f"draft_{file.file_id}",
            disabled=obstacle is not None,
            on_click=_save_draft,
            args=(file, checked),
        )
        if obstacle is not None:
            st.caption(obstacle)


def _publish(file: UploadedFile, checked: CheckedFile) -> None:
    """The button is disabled in the browser only, so what it needs is asked for again here."""
    if checked.has_errors or not person.name():
        return
    try:
        upload_id = hand_in(store(), checked, person.name())
    except AlreadyHandedIn as known:
        if known.status == "published":
            _remember(file, _already_there(file, known))
            return
        upload_id = known.upload_id
    publish(store(), upload_id, person.name())
    words = text.PUBLISHED.format(
        file=formats.plain(file.name), figures=checked_file.figures(checked.observations.height)
    )
    _remember(file, Outcome(words, upload_id))


def _save_draft(file: UploadedFile, checked: CheckedFile) -> None:
    if checked.has_errors or not person.name():
        return
    try:
        upload_id = hand_in(store(), checked, person.name())
    except AlreadyHandedIn as known:
        _remember(file, _already_there(file, known))
        return
    _remember(file, Outcome(text.DRAFT_SAVED.format(file=formats.plain(file.name)), upload_id))


def _undo(file: UploadedFile, upload_id: int) -> None:
    try:
        withdraw(store(), upload_id, person.name())
    except NotPossibleNow:
        _remember(file, Outcome(text.CHANGED_MEANWHILE))
        return
    _remember(file, Outcome(text.UNDONE.format(file=formats.plain(file.name))))


def _already_there(file: UploadedFile, known: AlreadyHandedIn) -> Outcome:
    return Outcome(
        text.ALREADY_HANDED_IN.format(
            file=formats.plain(file.name),
            status=text.UPLOAD_STATUS[known.status],
            upload_id=known.upload_id,
            moment=formats.moment(known.handed_in_at),
        )
    )


def _remember(file: UploadedFile, outcome: Outcome) -> None:
    st.session_state[_key(file)] = outcome


def _key(file: UploadedFile) -> str:
    return f"outcome_{file.file_id}"
