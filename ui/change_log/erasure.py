"""Erasing a personal datum: where it stands, why it is erased, and asked twice.

What is looked for stands in no address and in no log; it is forgotten once it is erased.
"""

import streamlit as st

from domain.erasures import ERASURE_KINDS
from store import erasure
from store.erasure import NotYoursToErase, Places, ReasonRepeatsIt
from ui import person, raw_files, read, rights, typed_text
from ui.change_log import text
from wording import erasures, formats

BOX, WORDS, UPLOAD = "erase_box", "erase_words", "erase_upload"
LOOKED_FOR, OUTCOME, PROBLEM = "erase_places", "erase_done", "erase_problem"
TEXTS, FILES, DRAFTS = "erase_texts", "erase_files", "erase_drafts"
KIND, REASON, SURE = "erase_kind", "erase_reason", "erase_sure"
LONGEST = 300


def show() -> None:
    """A box that is open only for those who ask for it."""
    opened = st.expander(text.ERASE, key=BOX, on_change="rerun", icon=":material/delete_forever:")
    if not opened.open:
        return
    with opened:
        if outcome := st.session_state.pop(OUTCOME, None):
            st.success(outcome)
        st.markdown(text.ERASE_HELP)
        if rights.of_reader().leads.ids is not None:
            st.info(text.ERASE_OF_EVERY_PLAN, icon=":material/lock:")
            return
        if raw_files.are_hidden(None):
            raw_files.refusal()
            return
        person.name_field()
        _look_for()
        looked_for: Places | None = st.session_state.get(LOOKED_FOR)
        if looked_for is not None and not looked_for.count:
            st.info(text.ERASE_NOTHING.format(shortest=erasure.SHORTEST))
        elif looked_for is not None:
            _erase_what(looked_for)


def _look_for() -> None:
    with st.form("erase_form", border=False):
        st.text_input(text.ERASE_WORDS, key=WORDS, help=text.ERASE_WORDS_HELP, max_chars=LONGEST)
        st.number_input(text.ERASE_UPLOAD, key=UPLOAD, min_value=1, value=None, width=260)
        st.form_submit_button(text.ERASE_SEARCH, on_click=_search)


def _search() -> None:
    words, upload_id = st.session_state[WORDS], st.session_state[UPLOAD]
    try:
        if words.strip():
            st.session_state[LOOKED_FOR] = erasure.places(read.store(), words)
        elif upload_id is not None:
            st.session_state[LOOKED_FOR] = erasure.file_of(read.store(), upload_id)
        else:
            st.session_state[LOOKED_FOR] = Places()
    except NotYoursToErase:
        st.session_state.pop(LOOKED_FOR, None)


def _erase_what(looked_for: Places) -> None:
    """Each place, which may be left out, and why it is erased."""
    st.write(text.ERASE_PLACES.format(places=formats.count_phrase(looked_for.count, *text.PLACES)))
    for key, label, names in (
        (TEXTS, text.ERASE_TEXTS, _text_names(looked_for)),
        (FILES, text.ERASE_FILES, _file_names(looked_for)),
        (DRAFTS, text.ERASE_DRAFTS, _draft_names(looked_for)),
    ):
        if names:
            st.multiselect(
                label,
                range(len(names)),
                default=range(len(names)),
                format_func=names.__getitem__,
                key=f"{key}_{hash(looked_for)}",
                placeholder=text.ERASE_NONE,
            )
    if looked_for.files:
        st.caption(text.ERASE_WHOLE_FILES)
    st.selectbox(
        text.ERASE_KIND,
        list(ERASURE_KINDS),
        format_func=erasures.kind,
        key=KIND,
        width=320,
    )
    st.text_input(text.ERASE_REASON, key=REASON, help=text.ERASE_REASON_HELP, max_chars=LONGEST)
    if st.button(text.ERASE_BUTTON, key="erase", icon=":material/delete_forever:"):
        _asked_again(looked_for)


@st.dialog(text.ERASE)
def _asked_again(looked_for: Places) -> None:
    """The second question; what stands in the way is said in it."""
    if OUTCOME in st.session_state:
        st.rerun()
    chosen = _chosen(looked_for)
    st.markdown(text.ERASE_FOR_GOOD.format(places=formats.count_phrase(chosen.count, *text.PLACES)))
    st.checkbox(text.ERASE_SURE, key=SURE)
    st.button(text.ERASE_NOW, key="erase_now", type="primary", on_click=_erase, args=(looked_for,))
    if problem := st.session_state.pop(PROBLEM, None):
        st.error(problem)


def _erase(looked_for: Places) -> None:
    """What the browser sends is asked of once more: only what was looked for can be erased."""
    state = st.session_state
    reason, chosen = typed_text.redacted(state.get(REASON, "")).strip(), _chosen(looked_for)
    problems = {
        text.ERASE_NO_NAME: not person.name(),
        text.ERASE_NO_REASON: not reason,
        text.ERASE_NOT_SURE: state.get(SURE) is not True,
        text.ERASE_NO_PLACE: not chosen.count,
        text.ERASE_NO_KIND: state.get(KIND) not in ERASURE_KINDS,
    }
    for problem, is_so in problems.items():
        if is_so:
            state[PROBLEM] = problem
            return
    try:
        erasure.erase(read.store(), chosen, kind=state[KIND], reason=reason, by=person.name())
    except ReasonRepeatsIt:
        state[PROBLEM] = text.ERASE_REASON_REPEATS
    except NotYoursToErase:
        state[PROBLEM] = text.ERASE_OF_EVERY_PLAN
    else:
        read.erased()
        st.cache_data.clear()
        st.cache_resource.clear()
        del state[LOOKED_FOR]
        state[WORDS], state[UPLOAD], state[REASON], state[SURE] = "", None, "", False
        state[OUTCOME] = text.ERASE_DONE.format(
            places=formats.count_phrase(chosen.count, *text.PLACES)
        )


def _chosen(looked_for: Places) -> Places:
    """What of the places is still chosen."""
    mark = hash(looked_for)
    state = st.session_state
    return Places(
        looked_for.words,
        tuple(looked_for.texts[one] for one in state.get(f"{TEXTS}_{mark}", ())),
        tuple(looked_for.files[one] for one in state.get(f"{FILES}_{mark}", ())),
        tuple(looked_for.drafts[one] for one in state.get(f"{DRAFTS}_{mark}", ())),
    )


def _text_names(looked_for: Places) -> list[str]:
    return [
        erasures.text_place(one.table, one.column, one.text, one.rows) for one in looked_for.texts
    ]


def _file_names(looked_for: Places) -> list[str]:
    return [
        erasures.file_place(one.upload_id, one.file_name, one.layout, is_searched=one.is_searched)
        for one in looked_for.files
    ]


def _draft_names(looked_for: Places) -> list[str]:
    return [erasures.DRAFT.format(file=one.file_name) for one in looked_for.drafts]
