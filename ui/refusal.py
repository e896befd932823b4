"""What is said to one who presses what they may not: why nothing came of it, above the page.

Whatever is pressed or typed goes through here first. A page that was drawn for one who might more
than they may now does nothing but say so, as its download buttons do (`ui/download_button.py`).
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from domain.rights import Rights
from queries import activity, plan
from store.permission import NotAllowed
from ui import identity, read, rights, streamlit_private
from ui.page_end import PageEnded
from wording import permissions

_DRAWN_FOR, _REFUSED, _TAKEN_AWAY = "drawn_for", "refused", "taken_away"


def listen() -> None:
    """Let whatever is pressed or typed be asked about first."""
    streamlit_private.let_callbacks_pass(_asked)


def settle() -> None:
    """Begin a run for what the reader may now: of one who may less, the session forgets all that it
    keeps, for it was read by one who might more (an answer of the SQL box, a checked file).
    """
    before, now = _before_and_now()
    if _is_less(before, now):
        words = _words_of_loss(before, now)
        st.session_state.clear()
        st.session_state[_TAKEN_AWAY] = words
    st.session_state[_DRAWN_FOR] = now


@contextmanager
def told() -> Generator[None]:
    """A page, below what there is to say of the click that led to it."""
    place = st.container(key="refusal")
    try:
        yield
    except PageEnded:
        _say(place)
        raise
    _say(place)


def _asked(run: Callable[[], None]) -> None:
    """Do what was pressed, unless it was drawn for one who might more."""
    if _is_less(*_before_and_now()):
        st.rerun()
    try:
        run()
    except NotAllowed as refused:
        st.session_state[_REFUSED] = permissions.sentence(**vars(refused))
        st.rerun()
    # What one's own click takes from oneself, as the first role that is given does, was done.
    st.session_state[_DRAWN_FOR] = rights.of_reader()


def _before_and_now() -> tuple[Rights, Rights]:
    """What the reader might when the page was drawn, and what they may now."""
    now = rights.of_reader()
    return st.session_state.get(_DRAWN_FOR, now), now


def _is_less(before: Rights, now: Rights) -> bool:
    """Whether somebody may less than they might; another person is not one who lost anything."""
    return before.person == now.person and now | before != now


def _say(place: DeltaGenerator) -> None:
    """What stands in the session is said by the run that gets to its end."""
    taken_away = st.session_state.pop(_TAKEN_AWAY, None)
    refused = st.session_state.pop(_REFUSED, None)
    if taken_away:
        place.error(taken_away, title=permissions.TAKEN_AWAY_TITLE)
    elif refused:
        place.error(refused, title=permissions.NOT_ALLOWED_TITLE)
    elif streamlit_private.is_click_on_nothing():
        words = permissions.NOT_HERE if identity.sign_in_is_required() else permissions.GONE
        place.error(words, title=permissions.NOTHING_DONE_TITLE)


def _words_of_loss(before: Rights, now: Rights) -> str:
    """What may no longer be done; its names are those that the page showed."""
    as_before = read.store().of(before)
    plans = dict(plan.plans(as_before).select("plan_id", "plan").iter_rows())
    activities = {
        (plan_id, activity_id): name
        for plan_id in {of for of, _ in before.activities - now.activities}
        for activity_id, name in activity.activities(as_before, plan_id=plan_id)
        .select("activity_id", "activity")
        .iter_rows()
    }
    return permissions.taken_away(before, now, plans, activities)
