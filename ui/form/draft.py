"""The form as it is filled in: what stands in each field, kept at every field, and never passed
over in silence when another writes in the same.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import polars as pl
import streamlit as st

from loaders.persons import refusal
from queries import narrative
from store import drafts, forms
from store.forms import Entry, FormDraft, FormPlace, MovedOn, NotExpected
from store.permission import NotAllowed
from store.write import NotPossibleNow, withdraw
from submissions import forms as submitted_forms
from ui import person, typed_text
from ui import text as shared
from ui.form import text
from ui.read import read, store
from wording import formats, permissions

STATE = "forms"
Seen = tuple[tuple[int, int] | None, str]


@dataclass
class _State:
    """What this session knows of one form: what stood in each field when it was drawn last, what
    was written in one that another had written in, and what is to be said in the next run.
    """

    seen: dict[str, Seen] = field(default_factory=dict)
    mine: dict[str, str] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Form:
    """One form: its fields (`submissions.forms.FIELD`), what is published for the quarter and what
    waits for approval, by field, and what is written in it as a draft. `shown` are the earlier
    forms that wait and stand in it whole, and give way to it, `is_approved` where the leader has
    approved one; `held` are the fields that another upload goes on holding.
    """

    place: FormPlace
    rows: pl.DataFrame
    standing: Mapping[str, str]
    waiting: Mapping[str, str]
    draft: FormDraft | None
    shown: tuple[int, ...] = ()
    is_approved: bool = False
    held: frozenset[str] = frozenset()

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The newest entry of each field."""
        return self.draft.entries if self.draft else {}

    def initial(self, of: str) -> str:
        """What stands in a field that nothing is written in: what waits, else what is published."""
        return self.waiting.get(of, self.standing.get(of, ""))

    def text(self, of: str) -> str:
        """What stands in a field now."""
        entry = self.entries.get(of)
        return self.initial(of) if entry is None else entry.text

    @property
    def written(self) -> dict[str, str]:
        """What is handed in: of each field what waits or is written, unless it is published so."""
        fields = (*self.rows["field"].to_list(), *submitted_forms.TEXT_FIELDS)
        return {
            one: self.text(one)
            for one in fields
            if (one in self.entries or one in self.waiting)
            and (one in self.held or self.text(one).strip() != self.standing.get(one, ""))
        }

    def emptied(self, of: str) -> str:
        """What to know of a field that was emptied, where something stands in spite of it."""
        if of not in self.entries or self.text(of).strip():
            return ""
        words = (
            text.EMPTIED if self.standing.get(of) else "",
            text.EMPTIED_IN_FILE if of in self.held else "",
        )
        return " ".join(filter(None, words))


def read_form(place: FormPlace) -> Form:
    """The form as it stands now."""
    about = {"plan_id": place.plan_id, "activity_id": place.activity_id}
    rows = read(submitted_forms.fields, **about, quarter=place.quarter)
    texts = read(narrative.of_activity, **about, quarter=place.quarter)
    standing = dict(rows.select("field", "standing").iter_rows())
    for section, words in (
        texts.filter(quarter=place.quarter).select("section", "narrative").iter_rows()
    ):
        standing[submitted_forms.text_field(section)] = words or ""
    waiting = submitted_forms.waiting(store(), place)
    shown = submitted_forms.shown_whole(waiting, rows)
    newest = {one.field: one.text for one in waiting if one.is_newest}
    return Form(
        place,
        rows,
        standing,
        newest,
        forms.opened(store(), place),
        shown,
        any(one.is_approved for one in waiting if one.upload_id in shown),
        frozenset(one.field for one in waiting if one.upload_id not in shown),
    )


def key(form: Form, of: str) -> str:
    """The widget of a field."""
    place = form.place
    return f"form|{place.plan_id}|{place.activity_id}|{place.quarter}|{of}"


def settle(form: Form, of: str) -> None:
    """Let a field stand as the form is now, before it is drawn: another may have written in it."""
    state = _state(form.place)
    entry = form.entries.get(of)
    now: Seen = (entry.number if entry else None, "" if entry else form.initial(of))
    if key(form, of) not in st.session_state or state.seen.get(of) != now:
        st.session_state[key(form, of)] = form.text(of)
        state.seen[of] = now


def keep(form: Form, of: str) -> None:
    """Keep what was written in a field, but no CPR number; called when it is left."""
    written = st.session_state.get(key(form, of)) or ""
    if refusal.of_text(written) is not None:
        st.session_state[key(form, of)] = form.text(of)
        _state(form.place).messages.append(text.CPR_NUMBER)
        return
    _enter(form, of, typed_text.redacted(written), written)


def note(form: Form, of: str) -> None:
    """What is to be said below a field: that it is emptied and something stands in spite of it, or
    that another has written in it meanwhile.
    """
    if words := form.emptied(of):
        st.caption(words)
    state = _state(form.place)
    if of not in state.mine:
        return
    mine, entry = state.mine[of], form.entries.get(of)
    if entry is None:
        words = text.HANDED_IN_MEANWHILE.format(mine=mine)
    else:
        words = text.MOVED_ON.format(
            by=entry.by or text.SOMEBODY,
            theirs=entry.text or text.NOTHING,
            moment=formats.moment(entry.at),
            mine=mine or text.NOTHING,
        )
    st.warning(formats.plain(words))
    st.button(
        text.WRITE_MINE, key=f"mine|{key(form, of)}", on_click=_enter, args=(form, of, mine, mine)
    )


def told(form: Form) -> None:
    """What the last field came to, where it was not kept as it was written."""
    state = _state(form.place)
    with st.container():
        for words in state.messages:
            st.warning(formats.plain(words))
        state.messages = []


def saved(form: Form) -> None:
    """How much is kept as a draft, who wrote last, and the button that discards it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if not form.draft or not form.entries:
            return
        newest = max(form.entries.values(), key=lambda one: one.number)
        words = formats.count_phrase(len(form.entries), *text.SAVED)
        saved_last = text.SAVED_LAST_BY if newest.by else text.SAVED_LAST
        last = saved_last.format(moment=formats.moment(newest.at), by=newest.by)
        st.caption(formats.plain(f"{words} {formats.with_one_stop(last)}"), width="content")
        st.button(
            text.DISCARD,
            key=f"discard_form_{form.draft.draft_id}",
            type="tertiary",
            icon=":material/delete:",
            on_click=_discard,
            args=(form,),
        )


def take_back_button(form: Form) -> None:
    """The button that takes back what waits, where nothing of it is left to hand in."""
    st.button(text.TAKE_BACK, key="take_back_form", on_click=_take_back, args=(form,))


def write_again(place: FormPlace, entries: Mapping[str, str]) -> None:
    """Let what was handed in and taken back be a draft again."""
    stands = forms.opened(store(), place)
    for of, words in entries.items():
        if stands is None or of not in stands.entries:
            with suppress(MovedOn):  # somebody has begun anew meanwhile
                forms.enter(store(), place, of, words, instead_of=None, by=person.name())


def _enter(form: Form, of: str, words: str, written: str) -> None:
    state = _state(form.place)
    number, _ = state.seen.get(of, (None, ""))
    state.mine.pop(of, None)
    try:
        entry = forms.enter(store(), form.place, of, words, instead_of=number, by=person.name())
    except MovedOn:
        state.mine[of] = words
        return
    except NotAllowed as refused:
        state.messages.append(permissions.sentence(**vars(refused)))
        return
    except NotExpected:
        state.messages.append(text.NOT_EXPECTED)
        return
    except ValueError:
        state.messages.append(text.TOO_LONG)
        return
    state.seen[of] = (entry.number, "")
    st.session_state[key(form, of)] = words
    if words != written.strip():
        state.messages.append(text.LEFT_OUT)


def _discard(form: Form) -> None:
    try:
        drafts.discard(store(), form.draft.draft_id if form.draft else 0, person.name())
    except drafts.UnknownDraft:
        return  # handed in or discarded elsewhere: the form shows it
    _state(form.place).messages.append(text.DISCARDED)


def _take_back(form: Form) -> None:
    messages = _state(form.place).messages
    if not person.name():
        messages.append(shared.NAME_IS_MISSING)
        return
    try:
        for upload_id in form.shown:
            withdraw(store(), upload_id, person.name(), text.TAKEN_BACK_REASON)
    except NotPossibleNow:
        messages.append(shared.CHANGED_MEANWHILE)
        return
    except NotAllowed as refused:
        messages.append(permissions.sentence(**vars(refused)))
        return
    messages.append(text.TAKEN_BACK)
    with suppress(drafts.UnknownDraft):
        drafts.discard(store(), form.draft.draft_id if form.draft else 0, person.name())


def _state(place: FormPlace) -> _State:
    states: dict[FormPlace, _State] = st.session_state.setdefault(STATE, {})
    return states.setdefault(place, _State())
