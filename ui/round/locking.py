"""Locking the quarter after the board's meeting, and opening it again with a reason."""

import streamlit as st

from queries import round as rounds
from store import locks
from ui import person, typed_text
from ui.read import store
from ui.round import approval, text
from ui.round.choice import Round
from wording import formats

REASON = "unlock_reason"


def show(chosen: Round) -> None:
    """The button that locks the quarter, or who locked it and the way to open it."""
    quarters = rounds.quarters(store(), plan_id=chosen.plan_id)
    (row,) = quarters.filter(quarter=chosen.quarter).to_dicts()
    with st.container():
        if not row["is_locked"]:
            with st.popover(text.LOCK, icon=":material/lock:"):
                st.write(text.LOCK_HELP)
                person.name_in_panel()
                st.button(text.LOCK, key="lock", on_click=_lock, args=(chosen,))
            return
        by = text.LOCKED_BY.format(by=row["locked_by"]) if row["locked_by"] else ""
        words = text.IS_LOCKED.format(moment=formats.moment(row["locked_at"]), by=by)
        if row["locked_with"] != chosen.quarter:
            later = formats.period(row["locked_with"])
            st.info(formats.plain(text.IS_LOCKED_WITH.format(later=later, words=words)))
            return
        st.info(formats.plain(words), icon=":material/lock:")
        with st.popover(text.UNLOCK, icon=":material/lock_open:"):
            person.name_in_panel()
            st.text_input(text.UNLOCK_REASON, key=REASON, max_chars=300)
            st.button(text.UNLOCK, key="unlock", on_click=_unlock, args=(chosen,))


def _lock(chosen: Round) -> None:
    if not person.name():
        approval.tell(text.NAME_IS_MISSING)
        return
    try:
        locks.lock(store(), chosen.plan_id, chosen.quarter, person.name())
    except locks.NotLockable:
        approval.tell(text.NOT_LOCKABLE)
        return
    approval.tell(text.NOW_LOCKED)


def _unlock(chosen: Round) -> None:
    reason = typed_text.redacted(st.session_state.get(REASON) or "").strip()
    if not person.name():
        approval.tell(text.NAME_IS_MISSING)
        return
    if not reason:
        approval.tell(text.UNLOCK_REASON_IS_MISSING)
        return
    try:
        locks.unlock(store(), chosen.plan_id, chosen.quarter, person.name(), reason)
    except locks.NotLockable:
        approval.tell(text.CHANGED_MEANWHILE)
        return
    approval.tell(text.NOW_UNLOCKED)
