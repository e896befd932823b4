"""The address of a view: what is chosen stands in it, and what stands in it is chosen.

Streamlit's own `bind` leaves out what is the default and makes no choice a step of Back. Here a
choice of the reader is one step; what the app itself makes of a link or of another page is written
over the entry that is there.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import streamlit_private
from ui.page_end import PageEnded

PLAN = "helhedsplan"
# The filters, which stay from page to page; what else stands in the address belongs to its page.
FILTERS = (
    PLAN,
    "aar",
    "kvartal",
    "indsatsomraade",
    "omraade",
    "aktivitet",
    "tema",
    "status",
)
VIEW = "view"
SCRIPT = Path(__file__).with_name("address.js")
Texts = dict[str, list[str]]
Option = TypeVar("Option")

_keeper = st.components.v2.component("address", js=SCRIPT.read_text(encoding="utf-8"))


@dataclass
class _View:
    """What the session knows of its address; `texts` are as they were last written."""

    page: str
    texts: Texts = field(default_factory=dict)
    # What this run must take from the address, and whether the address says all there is.
    requested: Texts = field(default_factory=dict)
    is_requested_in_full: bool = False
    is_step: bool = False
    # Settled on this page so far, and what begins anew.
    settled: set[str] = field(default_factory=set)
    begun_anew: set[str] = field(default_factory=set)
    new_texts: Texts = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    runs: int = 0


@contextmanager
def synchronised(page: str) -> Generator[None]:
    """Read the address before the page is shown, and write it when the page has ended.

    A run that another click cuts short writes nothing: the next one does.
    """
    _arrive(page)
    place = st.container(key="address_place")
    with suppress(PageEnded):
        yield
    _write(place)


def link_to_plan(script: str, plan_name: str, *, label: str, icon: str) -> None:
    """A link to a page as it is of one plan."""
    st.page_link(script, label=label, icon=icon, query_params={PLAN: plan_name})


def one(
    key: str,
    options: Sequence[Option],
    *,
    named: Callable[[Option], str] = str,
    default: Option | None = None,
    is_always_written: bool = False,
) -> Option:
    """The chosen option, to be shown by a widget with this key that has no default of its own.

    Without a `default` it is the first. One that depends on what is in the store
    `is_always_written`, so that a link shows the same tomorrow.
    """
    texts = _texts(options, named)
    requested = _requested(key)
    if requested is None:
        current = st.session_state.get(key)
        matches = [option for option in options if option == current]
    else:
        named_so = requested[-1] if requested else None
        matches = [option for option, text in texts.items() if named_so in (text, str(option))]
        if named_so and not matches:
            _view().unknown[key] = named_so
    start: Option = options[0] if default is None else default
    chosen: Option = matches[0] if matches else start
    _settle(key, chosen, is_new=requested is not None or not matches)
    _view().new_texts[key] = [texts[chosen]] if is_always_written or chosen != start else []
    return chosen


def chosen_elsewhere(
    key: str, options: Sequence[Option], *, named: Callable[[Option], str] = str
) -> Option:
    """The option that a filter stands at, on a page that does not show it; otherwise the first."""
    written = _view().texts.get(key, [])
    matches = [
        option
        for option, text in _texts(options, named).items()
        if text in written or str(option) in written
    ]
    return matches[0] if matches else options[0]


def one_or_none(
    key: str, options: Sequence[Option], *, named: Callable[[Option], str] = str
) -> Option | None:
    """The chosen option, or None where none is."""
    return one(key, [None, *options], named=lambda option: "" if option is None else named(option))


def several(
    key: str,
    options: Sequence[Option],
    *,
    named: Callable[[Option], str] = str,
    most: int | None = None,
) -> list[Option]:
    """The chosen options, at most `most`; those that are not there are left out."""
    texts = _texts(options, named)
    requested = _requested(key)
    if requested is None:
        current = st.session_state.get(key, [])
        chosen = [option for option in current if option in texts]
        is_new = chosen != current
    else:
        chosen = [
            option for option, text in texts.items() if text in requested or option in requested
        ]
        chosen = chosen[:most]
        is_new = True
        for text in requested:
            if text not in texts and text not in texts.values():
                _view().unknown[key] = text
    _settle(key, chosen, is_new=is_new)
    _view().new_texts[key] = [texts[option] for option in chosen]
    return chosen


def free_text(key: str, *, longest: int) -> str:
    """The words that are written in a field."""
    requested = _requested(key)
    text = st.session_state.get(key, "") if requested is None else " ".join(requested)[:longest]
    _settle(key, text, is_new=requested is not None)
    _view().new_texts[key] = [text] if text else []
    return text


def day(key: str) -> date | None:
    """The day that is chosen (`2026-03-12` in the address), or None where none is."""
    requested = _requested(key)
    chosen: date | None = st.session_state.get(key)
    if requested is not None:
        chosen = None
        for text in requested:
            try:
                chosen = date.fromisoformat(text)
            except ValueError:
                _view().unknown[key] = text
    _settle(key, chosen, is_new=requested is not None)
    _view().new_texts[key] = [] if chosen is None else [chosen.isoformat()]
    return chosen


def values(key: str) -> list[str]:
    """What a link says of something that no widget chooses; nothing once the page knows."""
    return _requested(key) or []


def is_new() -> bool:
    """Whether the reader has just come to this page, by a link, Back or the menu."""
    return not _view().is_step


def set_values(key: str, texts: Sequence[str]) -> None:
    """Let the address say this of something that no widget chooses."""
    _view().new_texts[key] = list(texts)
    _view().settled.add(key)


def begin_anew(*keys: str) -> None:
    """Let these choices begin at their defaults again; to be called before they are read."""
    _view().begun_anew.update(keys)


def unknown() -> dict[str, str]:
    """What the address named that is not there, by key."""
    return _view().unknown


def _view() -> _View:
    return st.session_state[VIEW]


def _arrive(page: str) -> None:
    """Who goes to an address, by a link, Back or Forward, gets what it says and nothing else."""
    last: _View | None = st.session_state.get(VIEW)
    goes = last is None or streamlit_private.is_history_navigation()
    is_same_page = last is not None and last.page == page
    view = _View(page) if last is None else last
    view.runs += 1
    view.is_step = is_same_page and not goes
    view.is_requested_in_full = goes
    view.requested = {} if view.is_step else _in_address()
    if goes:
        view.texts = dict(view.requested)
    if not is_same_page:
        view.page = page
        view.texts = {
            key: view.texts[key] for key in view.texts if key in (*FILTERS, *view.requested)
        }
        view.settled = set(FILTERS) & view.new_texts.keys()
    view.new_texts, view.unknown = {}, {}
    st.session_state[VIEW] = view


def _in_address() -> Texts:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _texts(options: Sequence[Option], named: Callable[[Option], str]) -> dict[Option, str]:
    """What each option is called in the address; by itself where another has the same name."""
    names = [named(option) for option in options]
    return {
        option: name if names.count(name) == 1 else str(option)
        for option, name in zip(options, names, strict=True)
    }


def _requested(key: str) -> list[str] | None:
    """What the choice must be, as the address says it; None where the widget knows."""
    view = _view()
    if key in view.begun_anew:
        return []
    if key in view.requested or view.is_requested_in_full:
        return view.requested.get(key, [])
    if key in view.settled:
        return None
    return view.texts.get(key, []) if key in FILTERS else []


def _settle(key: str, value: object, *, is_new: bool) -> None:
    """The browser is only told what it does not know: it has drawn its own choice already."""
    view = _view()
    if is_new:
        st.session_state[key] = value
    view.settled.add(key)
    view.begun_anew.discard(key)


def _write(place: DeltaGenerator) -> None:
    """The step is told first, so that the browser finds nothing left to write over."""
    view = _view()
    filter_texts = {key: texts for key, texts in view.texts.items() if key in FILTERS}
    texts = {key: one for key, one in {**filter_texts, **view.new_texts}.items() if one}
    if view.is_step and texts != view.texts:
        st.query_params.from_dict(texts)
    view.texts = texts
    with place:
        _keeper(
            key="address",
            data={"page": view.page, "query": urlencode(texts, doseq=True), "run": view.runs},
        )
