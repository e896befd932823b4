"""The fields in which a comment is written, answered and closed, and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from domain.comments import LONGEST, TO_ROLES
from domain.rights import BOARD, LEADER, RESPONSIBLE
from store import comments
from store.comments import CommentClosed, CommentPlace, NothingToCommentOn, may_answer
from ui import identity, person, rights, typed_text
from ui.comments import text
from ui.read import store
from wording.comments import TO_WHOM, WHOLE_QUARTER

MESSAGE = "comment_message"


def message() -> None:
    """What came of what was pressed last, said once."""
    with st.container():
        if words := st.session_state.pop(MESSAGE, None):
            st.info(words)


def reply(comment: Mapping) -> None:
    """Below an open comment, a row of `marts.comment`: a field for the answer, and what closes it,
    as far as the reader may.
    """
    reader, about = rights.of_reader(), (comment["plan_id"], comment["activity_id"])
    comment_id = comment["comment_id"]
    if not may_answer(reader, *about, comment["to_role"]):
        return
    key = f"answer_{comment_id}"
    st.text_area(text.ANSWER, key=key, max_chars=LONGEST, height=80, help=text.COMMENT_HELP)
    with st.container(horizontal=True):
        st.button(
            text.ANSWER_BUTTON,
            key=f"save_{key}",
            icon=":material/reply:",
            on_click=_answer,
            args=(comment_id, key),
        )
        if reader.hands_in_for(*about):
            st.button(
                text.CLOSE,
                key=f"close_comment_{comment_id}",
                icon=":material/check:",
                on_click=_close,
                args=(comment_id,),
            )


def write(place: CommentPlace, area_name: str | None, goals: Mapping[str, str]) -> None:
    """The fields of a new comment on an activity's quarter, or on one of its goals by their ids, in
    the place's area.
    """
    of = f"{place.activity_id}_{place.quarter}"
    with st.expander(text.WRITE, icon=":material/add_comment:"):
        about = st.selectbox(
            text.ABOUT,
            [None, *goals],
            format_func=lambda one: _about(one, area_name, goals),
            key=f"comment_about_{of}",
        )
        to_role = st.selectbox(
            text.TO_WHOM,
            TO_ROLES,
            index=TO_ROLES.index(RESPONSIBLE if rights.leads(place.plan_id) else LEADER),
            format_func=TO_WHOM.__getitem__,
            key=f"comment_to_{of}",
        )
        st.caption(text.BOARD_READS if to_role == BOARD else text.OTHERS_READ)
        key = f"comment_text_{of}"
        st.text_area(text.COMMENT, key=key, max_chars=LONGEST, help=text.COMMENT_HELP)
        # An area is of a goal; what is said of the whole quarter is of the whole plan.
        asked = replace(place, indicator_id=about) if about else replace(place, area_code=None)
        st.button(
            text.SEND,
            key="save_comment",
            icon=":material/send:",
            on_click=_begin,
            args=(asked, to_role, key),
        )


def _about(indicator_id: str | None, area_name: str | None, goals: Mapping[str, str]) -> str:
    if indicator_id is None:
        return WHOLE_QUARTER
    name = goals[indicator_id]
    return f"{name} ({area_name})" if area_name else name


def _begin(place: CommentPlace, to_role: str, key: str) -> None:
    _kept(
        key,
        lambda words, by: comments.begin(store(), place, to_role, words, by),
        text.SENT,
    )


def _answer(comment_id: int, key: str) -> None:
    _kept(key, lambda words, by: comments.answer(store(), comment_id, words, by), text.ANSWERED)


def _kept(key: str, keep: Callable[[str, str], object], words: str) -> None:
    """Keep what was typed, without persons; what could not be kept stays in its field."""
    comment, by = typed_text.redacted(st.session_state.get(key)), _name()
    if not by:
        st.session_state[MESSAGE] = text.NO_NAME
        return
    if not comment:
        st.session_state[MESSAGE] = text.NO_WORDS
        return
    try:
        keep(comment, by)
    except CommentClosed:
        st.session_state[MESSAGE] = text.CLOSED_MEANWHILE
    except NothingToCommentOn:
        st.session_state[MESSAGE] = text.GONE
    else:
        st.session_state[key] = ""
        st.session_state[MESSAGE] = words


def _close(comment_id: int) -> None:
    by = _name()
    if not by:
        st.session_state[MESSAGE] = text.NO_NAME
        return
    try:
        comments.close(store(), comment_id, by)
    except CommentClosed:
        st.session_state[MESSAGE] = text.CLOSED_MEANWHILE
    else:
        st.session_state[MESSAGE] = text.CLOSED


def _name() -> str:
    """The reader's name; also of who hands nothing in, and answers what is to the board."""
    return person.name() or identity.name()
