"""The one cached door to the store."""

from collections.abc import Callable
from types import FunctionType

import polars as pl
import streamlit as st

from store.connection import Store, open_store, store_path

Query = Callable[..., pl.DataFrame]
Parameter = str | int | None | tuple[str, ...]


def store() -> Store:
    """The store of this process. Its first call may raise StoreInUse or StoreUnreadable."""
    return _opened(str(store_path()))


def read(query: Query, **parameters: Parameter) -> pl.DataFrame:
    """The rows of a query, read anew only when something was written since they were read.

    A query with a `plan_id` tells of that plan alone: only what is written about it counts.
    """
    opened = store()
    plan_id = parameters.get("plan_id")
    version = opened.version(None if plan_id is None else str(plan_id))
    return _rows(query, parameters, opened.path, version)


@st.cache_resource(show_spinner=False)
def _opened(path: str) -> Store:
    return open_store(path)


def _qualified_name(query: FunctionType) -> str:
    return f"{query.__module__}.{query.__qualname__}"


@st.cache_data(show_spinner=False, max_entries=2000, hash_funcs={FunctionType: _qualified_name})
def _rows(query: Query, parameters: dict[str, Parameter], path: str, version: int) -> pl.DataFrame:
    return query(store(), **parameters)
