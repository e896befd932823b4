"""The drafts of *Indlæs*: each file is kept as one as soon as it may be, and found again after a
reload, on the way back from another page and after a restart of the server.

The numbers of the drafts that are open stand in the address.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

import streamlit as st

from loaders import draft_answers
from loaders.draft_answers import DraftAnswers
from store import drafts
from ui import address, identity, person
from ui import text as shared
from ui.read import store
from ui.streamlit_private import UploadedFile, file_id
from ui.upload import checked_file, checking, publishing, questions, reasons, text
from ui.upload.form import Assumed
from ui.upload.page_file import PageFile
from wording import formats

ADDRESS = "kladde"
STATE = "drafts"
WARNINGS = "drafts_told"
LONGEST_NUMBER = 18


@dataclass
class _State:
    """The drafts open in this session, what is known to be kept of each, the plans that it names
    and what it reports of, which file became which draft, and the drafts that the address named and
    that are not there.
    """

    files: dict[int, PageFile] = field(default_factory=dict)
    known: dict[int, DraftAnswers] = field(default_factory=dict)
    plans: dict[int, set[str]] = field(default_factory=dict)
    reported: dict[int, frozenset[tuple[str, str, str]]] = field(default_factory=dict)
    of_uploads: dict[str, int] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def begin() -> None:
    """Open the drafts that the address names, and tell what the last click came to."""
    state = _state()
    if address.is_new():
        state.unknown = [one for one in address.values(ADDRESS) if not _is_open_now(one)]
    with st.container():
        for draft in state.unknown:
            words = text.DRAFT_IS_CLOSED if _is_closed(draft) else text.NO_SUCH_DRAFT
            st.warning(words.format(draft=formats.plain(draft)))
        for words in st.session_state.pop(WARNINGS, ()):
            st.warning(words)


def files(uploaded: Sequence[UploadedFile], assumed: Assumed) -> list[PageFile]:
    """The drafts that are open, and the files in the uploader that may not be kept."""
    state = _state()
    with st.container():  # in every run, so that what is said here moves nothing below it
        without_draft = [
            one for one in (_draft_of(file, assumed) for file in uploaded) if one.draft_id is None
        ]
        still_open = set(drafts.open_drafts(store())["draft_id"])
        for draft_id, file in list(state.files.items()):
            if draft_id not in still_open and publishing.outcome_of(file) is None:
                is_closed = drafts.is_closed(store(), draft_id)
                words = text.DRAFT_IS_CLOSED if is_closed else text.DRAFT_IS_GONE
                name = formats.plain(file.name)
                st.warning(words.format(draft=name, file=name))
                _close(draft_id)
    open_now = [
        str(draft_id)
        for draft_id, file in state.files.items()
        if publishing.outcome_of(file) is None
    ]
    address.set_values(ADDRESS, open_now)
    return [*state.files.values(), *without_draft]


def forget_removed() -> None:
    """Close the drafts whose files were just taken out of the uploader; they stay drafts."""
    state = _state()
    uploaded = {file_id(file) for file in st.session_state.get("files") or ()}
    for removed in [one for one in state.of_uploads if one not in uploaded]:
        _close(state.of_uploads.pop(removed))


def remember(file: PageFile, assumed: Assumed) -> None:
    """Bring back what was said about a draft, and keep what has been said since."""
    state = _state()
    if file.draft_id is None:
        return
    known = state.known[file.draft_id]
    reasons.restore(file.file_id, known.reasons)
    check = checking.file_check(file, assumed_of(file, assumed))
    _remember_plans(file, check.plans)
    if not checked_file.is_hidden(check.plans):
        _remember_activities(file.draft_id, check.checked.reported)
    answers_now = DraftAnswers(
        answers=questions.answers_of(file),
        reasons=reasons.by_key(file.file_id),
        name=known.name if identity.sign_in_is_required() else person.name() or known.name,
        plan_id=assumed.plan_id or known.plan_id,
        period=assumed.period or known.period,
    )
    if answers_now == known:
        return
    try:
        drafts.answer(store(), file.draft_id, answers_now.as_json(), person.name())
    except drafts.UnknownDraft:
        return  # published or discarded elsewhere since this run began; the next one says so
    state.known[file.draft_id] = answers_now


def _remember_plans(file: PageFile, plans: frozenset[str]) -> None:
    """Let a draft be of every plan that it is read as; none of them may close it to its reader."""
    named = _state().plans.setdefault(file.draft_id or 0, set())
    if plans <= named or checked_file.is_hidden(plans):
        return
    with suppress(drafts.UnknownDraft):  # published or discarded elsewhere; the next run says so
        drafts.name_plans(store(), file.draft_id or 0, plans)
    named |= plans


def _remember_activities(draft_id: int, reported: frozenset[tuple[str, str, str]]) -> None:
    """Let a draft be told of at the activities that it reports of, as it is read now."""
    if _state().reported.get(draft_id) == reported:
        return
    with suppress(drafts.UnknownDraft):  # published or discarded elsewhere; the next run says so
        drafts.name_activities(store(), draft_id, reported)
    _state().reported[draft_id] = reported


def assumed_of(file: PageFile, assumed: Assumed) -> Assumed:
    """What is assumed on the page, else what was assumed when the draft was kept."""
    known = _state().known.get(file.draft_id or 0, DraftAnswers())
    return Assumed(assumed.plan_id or known.plan_id, assumed.period or known.period)


def note(file: PageFile) -> None:
    """That the file is kept, what is not, and the button that discards it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if file.draft_id is None:
            return
        st.caption(text.SAVED_AS_DRAFT, width="content")
        st.button(
            text.DISCARD,
            key=f"discard_{file.draft_id}",
            type="tertiary",
            icon=":material/delete:",
            on_click=_discard,
            args=(file.draft_id, file.name),
        )


def listed() -> None:
    """The drafts that are not open, each to be opened or discarded."""
    state = _state()
    others = drafts.open_drafts(store())
    rows = [row for row in others.iter_rows(named=True) if row["draft_id"] not in state.files]
    if not rows:
        return
    st.subheader(text.DRAFTS, anchor=False)
    st.caption(text.DRAFTS_HELP)
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.write(_label(row))
            st.button(
                text.OPEN_DRAFT,
                key=f"open_{row['draft_id']}",
                on_click=_open_from_list,
                args=(row["draft_id"], row["file_name"]),
            )
            st.button(
                text.DISCARD,
                key=f"discard_{row['draft_id']}",
                type="tertiary",
                icon=":material/delete:",
                on_click=_discard,
                args=(row["draft_id"], row["file_name"]),
            )


def _label(row: dict) -> str:
    return text.DRAFT.format(
        file=formats.plain(row["file_name"]),
        by=formats.plain(row["answered_by"] or text.NO_NAME_YET),
        moment=formats.moment(row["answered_at"]),
    )


def _draft_of(file: UploadedFile, assumed: Assumed) -> PageFile:
    """The draft of a file in the uploader; the file itself where it may not be kept."""
    state = _state()
    uploaded_id = file_id(file)
    draft_id = state.of_uploads.get(uploaded_id)
    if draft_id in state.files:
        return state.files[draft_id]
    page_file = PageFile(uploaded_id, file.name, file.getvalue())
    if draft_id is not None:
        return replace(page_file, draft_id=draft_id)
    check = checking.file_check(page_file, assumed)
    checked = check.checked
    if checked_file.is_refused(checked) or not checked_file.may_be_a_draft(check.plans):
        return page_file
    first_answers = DraftAnswers(name=person.name(), plan_id=assumed.plan_id, period=assumed.period)
    draft_id = drafts.keep(
        store(),
        checked.file_name,
        checked.content,
        first_answers.as_json(),
        person.name(),
        check.plans,
    )
    state.of_uploads[uploaded_id] = draft_id
    draft = _open(draft_id)
    if draft is None:
        return page_file
    if draft.content == page_file.content:
        checking.carry_over(page_file, draft)
    return draft


def _open(draft_id: int) -> PageFile | None:
    """Let a draft stand on the page with all that was said about it."""
    state = _state()
    try:
        draft = drafts.opened(store(), draft_id)
    except drafts.ClosedDraft:
        return None
    if draft is None:
        return None
    stored_answers = draft_answers.read(draft.answers)
    file = PageFile(f"{ADDRESS}{draft_id}", draft.file_name, draft.file_content, draft_id)
    state.files[draft_id] = file
    state.known[draft_id] = stored_answers
    questions.restore(file, stored_answers.answers)
    return file


def _is_open_now(draft: str) -> bool:
    """Open the draft that the address names; what is no number of one is none."""
    if not _is_number(draft):
        return False
    return int(draft) in _state().files or _is_opened_with_name(int(draft))


def _is_closed(draft: str) -> bool:
    return _is_number(draft) and drafts.is_closed(store(), int(draft))


def _is_number(draft: str) -> bool:
    return draft.isdecimal() and len(draft) <= LONGEST_NUMBER


def _open_from_list(draft_id: int, file_name: str) -> None:
    if not _is_opened_with_name(draft_id):
        _warn_next_run(text.DRAFT_CANNOT_BE_OPENED.format(file=formats.plain(file_name)))


def _is_opened_with_name(draft_id: int) -> bool:
    """Open a draft before any field is drawn, so that the name that was written comes back; whether
    there was one.
    """
    if _open(draft_id) is None:
        return False
    name = _state().known[draft_id].name
    if name and not st.session_state.get(person.KEY):
        st.session_state[person.KEY] = name
    return True


def _close(draft_id: int) -> None:
    state = _state()
    state.files.pop(draft_id, None)
    state.known.pop(draft_id, None)
    state.plans.pop(draft_id, None)
    state.reported.pop(draft_id, None)


def _discard(draft_id: int, file_name: str) -> None:
    try:
        drafts.discard(store(), draft_id, person.name())
    except drafts.UnknownDraft:
        words = shared.CHANGED_MEANWHILE
    else:
        words = text.DRAFT_DISCARDED.format(file=formats.plain(file_name))
    _close(draft_id)
    _warn_next_run(words)


def _warn_next_run(words: str) -> None:
    """Have it said in the next run."""
    st.session_state.setdefault(WARNINGS, []).append(words)


def _state() -> _State:
    return st.session_state.setdefault(STATE, _State())
