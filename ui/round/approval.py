"""What waits for the leader: seen file by file, approved or returned, and published together."""

import polars as pl
import streamlit as st

from domain.uploads import UPLOAD_STATUSES
from queries import finding
from queries import round as rounds
from store.approval import APPROVED, RETURNED, SUBMITTED
from store.effects import board_effect
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    NotPossibleNow,
    Reasons,
    ReasonsMissing,
    approve,
    preview_of,
    publish,
    send_back,
)
from ui import findings, markup, person, raw_files, typed_text
from ui.read import read, store
from ui.round import text, waiting_texts
from ui.round.choice import Round
from ui.upload import changes
from wording import checks, formats
from wording import rounds as rounds_in_words

OPENED, SELECTED, COMMENT, REASON = "waiting_file", "to_approve", "comment", "round_reason"
MESSAGES = "round_messages"


def show(chosen: Round) -> None:
    """What waits in the quarter; nothing where nothing does."""
    with st.container():
        for words in st.session_state.pop(MESSAGES, ()):
            st.info(words)
    with st.container():
        rows = rounds.waiting(store(), plan_id=chosen.plan_id, quarter=chosen.quarter)
        if rows.is_empty():
            return
        st.subheader(text.APPROVAL, anchor=False)
        if raw_files.are_hidden(chosen.plan_id):
            raw_files.refusal()
            return
        labels = {row["upload_id"]: _label(row) for row in rows.to_dicts()}
        _effect(chosen, rows)
        _opened(chosen, rows, labels)
        _decide(rows, labels)


def tell(*words: str) -> None:
    """Have it said in the next run."""
    st.session_state[MESSAGES] = [formats.plain(one) for one in words]


def _label(row: dict) -> str:
    return text.WAITING_FILE.format(
        file=row["file_name"],
        activities=formats.enumeration(row["activities"]),
        state=UPLOAD_STATUSES[row["upload_status"]].word,
    )


def _effect(chosen: Round, rows: pl.DataFrame) -> None:
    """What the board will see once all that is not returned is published."""
    waiting = rows.filter(pl.col("upload_status") != RETURNED)["upload_id"].to_list()
    effect = board_effect(store(), chosen.plan_id, chosen.quarter, waiting) if waiting else None
    if effect is not None:
        markup.show(markup.sentence(rounds_in_words.effect(effect.was, effect.becomes)))


def _opened(chosen: Round, rows: pl.DataFrame, labels: dict[int, str]) -> None:
    """One file: what it would change, what was noticed, what it says, and the way back."""
    if st.session_state.get(OPENED) not in labels:
        st.session_state[OPENED] = next(iter(labels))
    upload_id = st.selectbox(
        text.OPEN_FILE, list(labels), format_func=labels.__getitem__, key=OPENED
    )
    (row,) = rows.filter(upload_id=upload_id).to_dicts()
    with st.container(border=True):
        words = text.HANDED_IN.format(
            state=UPLOAD_STATUSES[row["upload_status"]].label,
            moment=formats.moment(row["event_at"]),
            by=row["event_by"],
        )
        st.write(formats.plain(f"{words} {row['comment'] or ''}"))
        changes.show(preview_of(store(), upload_id))
        findings.show(read(finding.findings, upload_id=upload_id))
        waiting_texts.show(chosen, row)
        with st.container():
            if row["upload_status"] != RETURNED:
                st.text_area(
                    text.COMMENT, key=COMMENT, placeholder=text.COMMENT_PLACEHOLDER, max_chars=600
                )
                st.button(
                    text.RETURN,
                    key="return_file",
                    icon=":material/undo:",
                    on_click=_return,
                    args=(upload_id, row["file_name"]),
                )


def _decide(rows: pl.DataFrame, labels: dict[int, str]) -> None:
    submitted = rows.filter(upload_status=SUBMITTED)["upload_id"].to_list()
    approved = rows.filter(upload_status=APPROVED)
    with st.container():
        if submitted:
            selected = st.session_state.get(SELECTED)
            if selected is None or not set(selected) <= set(submitted):
                st.session_state[SELECTED] = submitted
            st.multiselect(
                text.APPROVE_THESE,
                submitted,
                format_func=labels.__getitem__,
                key=SELECTED,
                placeholder="",
            )
            st.button(text.APPROVE, key="approve", icon=":material/check:", on_click=_approve)
    with st.container():
        if not approved.is_empty():
            st.text_input(text.REASON, key=REASON, max_chars=300)
            st.caption(text.REASON_HELP)
            names = dict(approved.select("upload_id", "file_name").iter_rows())
            st.button(
                formats.count_phrase(len(names), *text.PUBLISH_APPROVED),
                key="publish_approved",
                type="primary",
                on_click=_publish,
                args=(names,),
            )


def _approve() -> None:
    selected = st.session_state.get(SELECTED) or []
    if not person.name():
        tell(text.NAME_IS_MISSING)
        return
    try:
        approve(store(), selected, person.name())
    except NotPossibleNow:
        tell(text.CHANGED_MEANWHILE)
        return
    tell(formats.count_phrase(len(selected), *text.NOW_APPROVED))


def _return(upload_id: int, file_name: str) -> None:
    comment = typed_text.redacted(st.session_state.get(COMMENT) or "")
    if not person.name():
        tell(text.NAME_IS_MISSING)
        return
    if not comment.strip():
        tell(text.COMMENT_IS_MISSING)
        return
    try:
        send_back(store(), upload_id, person.name(), comment)
    except NotPossibleNow:
        tell(text.CHANGED_MEANWHILE)
        return
    st.session_state[COMMENT] = ""
    tell(text.NOW_RETURNED.format(file=file_name))


def _publish(names: dict[int, str]) -> None:
    """Publish each file; those that cannot be stay approved, and it is said why."""
    if not person.name():
        tell(text.NAME_IS_MISSING)
        return
    reason = typed_text.redacted(st.session_state.get(REASON) or "").strip() or None
    published, refusals = 0, []
    for upload_id, name in names.items():
        try:
            publish(store(), upload_id, person.name(), Reasons(reason))
        except NotPossibleNow:
            why = text.CHANGED_MEANWHILE
        except AlreadyHandedIn:
            why = text.SAME_IS_PUBLISHED
        except ReasonsMissing:
            why = text.REASON_IS_MISSING
        except CheckFailed as failed:
            why = checks.SENTENCES[failed.check]
        else:
            published += 1
            continue
        refusals.append(text.NOT_PUBLISHED.format(file=name, why=why))
    done = [formats.count_phrase(published, *text.NOW_PUBLISHED)] if published else []
    tell(*done, *refusals)
