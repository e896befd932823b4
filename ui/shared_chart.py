"""Figures that are drawn once and shown to everyone: building one takes longer than reading it."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from types import FunctionType

import polars as pl
import streamlit as st

MOST_CACHED = 500


def _qualified_name(function: FunctionType) -> str:
    return f"{function.__module__}.{function.__qualname__}"


def _digest(frame: pl.DataFrame) -> str:
    """Of every row: Streamlit's own looks at the first and the last ones of a long frame alone, and
    what one reader may not see stands anywhere.
    """
    content = BytesIO()
    frame.rechunk().write_ipc(content)
    return sha256(content.getbuffer()).hexdigest()


@st.cache_resource(
    show_spinner=False,
    max_entries=MOST_CACHED,
    hash_funcs={FunctionType: _qualified_name, pl.DataFrame: _digest},
)
def shared_chart(chart: Callable[..., object], *frames: pl.DataFrame, **words: object) -> object:
    """The chart's figure of the frames, drawn when they are seen for the first time.

    It is shared by all sessions: nobody may change it.
    """
    return chart(*frames, **words)
