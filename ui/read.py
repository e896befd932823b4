"""The one cached door to the store."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import current_thread
from types import FunctionType

import polars as pl
import streamlit as st
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx

from store.connection import Store, open_store, store_path
from ui import rights

# What is asked for before its turn comes is read by whoever needs it, so the number bounds nothing.
_AHEAD = ThreadPoolExecutor(max_workers=2, thread_name_prefix="ahead")
Query = Callable[..., pl.DataFrame]
Parameter = str | int | None | tuple[str, ...]


def store() -> Store:
    """The store of this process as the reader may see it.

    Its first call may raise StoreInUse or StoreUnreadable.
    """
    return replace(_opened(str(store_path())), sees_all=rights.sees_all())


def read(query: Query, **parameters: Parameter) -> pl.DataFrame:
    """The rows of a query, read anew only when something was written since they were read.

    A query with a `plan_id` tells of that plan alone: only what is written about it counts. What
    one who sees all has read is kept for such readers alone.
    """
    opened = store()
    plan_id = parameters.get("plan_id")
    version = opened.version(None if plan_id is None else str(plan_id))
    return _rows(query, parameters, opened.path, version, opened.sees_all)


def ahead(*queries: Query, **parameters: Parameter) -> None:
    """Begin to read these queries beside each other, so that `read` finds them read."""
    context = get_script_run_ctx()

    def begun(query: Query) -> None:
        add_script_run_ctx(current_thread(), context)
        read(query, **parameters)

    for query in queries:
        _AHEAD.submit(begun, query)


@st.cache_resource(show_spinner=False)
def _opened(path: str) -> Store:
    return open_store(path)


def _qualified_name(query: FunctionType) -> str:
    return f"{query.__module__}.{query.__qualname__}"


# The frames themselves are shared, not copies of them: nobody may change one in place.
@st.cache_resource(show_spinner=False, max_entries=2000, hash_funcs={FunctionType: _qualified_name})
def _rows(
    query: Query, parameters: dict[str, Parameter], path: str, version: int, sees_all: bool
) -> pl.DataFrame:
    return query(replace(_opened(path), sees_all=sees_all), **parameters)
