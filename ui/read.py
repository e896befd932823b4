"""The one cached door to the store."""

import atexit
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from threading import Lock

import polars as pl

from domain import clock
from domain.rights import APP, NO_RIGHTS, Rights
from queries.explored import FurtherFilters, PivotAxes
from queries.filters import Filters
from store import access
from store.access import Identity
from store.connection import Store, open_store, store_path
from ui import identity

MOST_CACHED = 2000
Query = Callable[..., pl.DataFrame]
Parameter = str | int | None | tuple[str, ...] | Filters | FurtherFilters | PivotAxes

_READERS = ThreadPoolExecutor(thread_name_prefix="reader")
_OPENING = Lock()


def store() -> Store:
    """The store of this process as the reader may see it.

    Its first call may raise StoreInUse or StoreUnreadable.
    """
    opened = _opened(str(store_path()))
    return opened.of(_rights(opened), APP)


def rights_anew() -> Callable[[], Rights]:
    """What says what the one who reads now may later, where there is no reader at hand."""
    opened, until = _opened(str(store_path())), identity.holds_until()
    if until is None:
        return identity.of_machine
    who = identity.of_reader()

    def rights() -> Rights:
        return access.rights_of(opened, who) if datetime.now(UTC) < until else NO_RIGHTS

    return rights


def read(query: Query, **parameters: Parameter) -> pl.DataFrame:
    """The rows of a query, read anew only when something was written since, or the day is another.

    A query about one plan, by its `plan_id` or `filters`, tells of that plan alone: only what is
    written about it counts. What
    was read is kept for readers with the same rights. The frame is shared, not a copy of it: nobody
    may change it in place.
    """
    try:
        return _begun(query, parameters).result()
    except Exception:
        _rows.cache_clear()
        raise


def ahead(*queries: Query, **parameters: Parameter) -> None:
    """Begin to read these queries beside each other, so that `read` finds them read."""
    for query in queries:
        _begun(query, parameters)


def erased() -> None:
    """Forget what was read: something of it was erased, which is nothing that was written since."""
    _rows.cache_clear()


def forget() -> None:
    """Close the store, if it was opened, and forget what was read."""
    _rows.cache_clear()
    _rights_given.cache_clear()
    with _OPENING:
        if _open_once.cache_info().currsize:
            _open_once(str(store_path())).close()
        _open_once.cache_clear()


def _begun(query: Query, parameters: Mapping[str, Parameter]) -> Future[pl.DataFrame]:
    opened = store()
    filters = parameters.get("filters")
    plan_id = filters.plan_id if isinstance(filters, Filters) else parameters.get("plan_id")
    version = opened.version(None if plan_id is None else str(plan_id))
    return _rows(
        query,
        tuple(parameters.items()),
        opened.path,
        version,
        clock.today(),
        replace(opened.rights, administers=False, person=""),
    )


@lru_cache(maxsize=MOST_CACHED)
def _rows(
    query: Query,
    parameters: tuple[tuple[str, Parameter], ...],
    path: str,
    version: int,
    day: date,
    reader: Rights,
) -> Future[pl.DataFrame]:
    return _READERS.submit(query, _opened(path).of(reader), **dict(parameters))


def _rights(opened: Store) -> Rights:
    """What the reader may now: what is given or taken away holds from the next question on."""
    if not identity.sign_in_is_required():
        return identity.of_machine()
    versions = opened.versions.of_rights, opened.version()
    return _rights_given(opened.path, versions, identity.of_reader())


@lru_cache(maxsize=MOST_CACHED)
def _rights_given(path: str, versions: tuple[int, int], who: Identity) -> Rights:
    return access.rights_of(_opened(path), who)


def _opened(path: str) -> Store:
    with _OPENING:
        return _open_once(path)


@lru_cache(maxsize=1)
def _open_once(path: str) -> Store:
    opened = open_store(path)
    atexit.register(opened.close)
    return opened
