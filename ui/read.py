"""The one cached door to the store."""

import atexit
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from threading import Lock

import polars as pl
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from store.connection import Store, open_store, store_path
from ui import rights

MOST_KEPT = 2000
Query = Callable[..., pl.DataFrame]
Parameter = str | int | None | tuple[str, ...]
Read = tuple[Query, tuple[tuple[str, Parameter], ...]]
# What each page of the session read when it was last shown, in its order.
PAGE, READS = "page_shown", "reads_of_pages"

_READERS = ThreadPoolExecutor(thread_name_prefix="reader")
_OPENING = Lock()
_LOOKING_AROUND = Lock()


def store() -> Store:
    """The store of this process as the reader may see it.

    Its first call may raise StoreInUse or StoreUnreadable.
    """
    opened = _opened(str(store_path()))
    return opened.seen_by(sees_all=rights.sees_all(), hands_in=rights.hands_in())


def read(query: Query, **parameters: Parameter) -> pl.DataFrame:
    """The rows of a query, read anew only when something was written since they were read.

    A query with a `plan_id` tells of that plan alone: only what is written about it counts. What
    was read is kept for readers with the same rights. The frame is shared, not a copy of it: nobody
    may change it in place.
    """
    _reads_of_page()[query, tuple(parameters.items())] = None
    try:
        return _begun(query, parameters).result()
    except Exception:
        _rows.cache_clear()
        raise


def ahead(*queries: Query, **parameters: Parameter) -> None:
    """Begin to read these queries beside each other, so that `read` finds them read."""
    for query in queries:
        _begun(query, parameters)


def begin_page(page: str, scope: Mapping[str, Parameter] | None) -> None:
    """Begin to read what the page read when it was last shown, but for this scope.

    So the store is asked while the filter row is still drawn. Without a `scope`, and for what else
    the page turns out to need, `read` does it when its turn comes.
    """
    of_pages = st.session_state.setdefault(READS, {})
    for query, parameters in of_pages.get(page, ()):
        last = dict(parameters)
        if scope and scope.keys() <= last.keys():
            _begun(query, {**last, **scope})
    st.session_state[PAGE] = page
    of_pages[page] = {}


def look_around(scopes: Iterable[Mapping[str, Parameter]]) -> None:
    """Read what the page has read for scopes that the reader may well choose next.

    It is done behind the page, one question at a time, and not at all while another page's is.
    """
    opened = store()
    wanted = [
        (query, {**dict(parameters), **scope})
        for scope in scopes
        for query, parameters in _reads_of_page()
        if scope.keys() <= dict(parameters).keys()
    ]

    def look() -> None:
        if not _LOOKING_AROUND.acquire(blocking=False):
            return
        try:
            for query, parameters in wanted:
                _asked_of(opened, query, parameters).exception()
        finally:
            _LOOKING_AROUND.release()

    _READERS.submit(look)


def forget() -> None:
    """Close the store, if it was opened, and forget what was read."""
    with _LOOKING_AROUND:
        _rows.cache_clear()
    with _OPENING:
        if _open_once.cache_info().currsize:
            _open_once(str(store_path())).close()
        _open_once.cache_clear()


def _reads_of_page() -> dict[Read, None]:
    """What the page that is shown has read; nothing is noted where no page is shown."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return {}
    return st.session_state.get(READS, {}).get(st.session_state.get(PAGE), {})


def _begun(query: Query, parameters: Mapping[str, Parameter]) -> Future[pl.DataFrame]:
    return _asked_of(store(), query, parameters)


def _asked_of(
    opened: Store, query: Query, parameters: Mapping[str, Parameter]
) -> Future[pl.DataFrame]:
    plan_id = parameters.get("plan_id")
    version = opened.version(None if plan_id is None else str(plan_id))
    return _rows(
        query, tuple(parameters.items()), opened.path, version, opened.sees_all, opened.hands_in
    )


@lru_cache(maxsize=MOST_KEPT)
def _rows(
    query: Query,
    parameters: tuple[tuple[str, Parameter], ...],
    path: str,
    version: int,
    sees_all: bool,
    hands_in: bool,
) -> Future[pl.DataFrame]:
    seen = _opened(path).seen_by(sees_all=sees_all, hands_in=hands_in)
    return _READERS.submit(query, seen, **dict(parameters))


def _opened(path: str) -> Store:
    with _OPENING:
        return _open_once(path)


@lru_cache(maxsize=1)
def _open_once(path: str) -> Store:
    opened = open_store(path)
    atexit.register(opened.close)
    return opened
