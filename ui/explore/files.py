"""The buttons that hand out a frame as CSV, Excel or Parquet, made when they are clicked."""

import re
import unicodedata
from collections.abc import Callable
from functools import partial

import polars as pl
import streamlit as st

from ui import download, download_button, logged_download
from ui.explore import text
from ui.explore.controls import Choice
from ui.explore.pivot import Pivot, as_frame
from ui.filters import Selection
from wording import columns

KINDS: dict[str, tuple[str, str, Callable[[pl.DataFrame], bytes]]] = {
    text.CSV: ("csv", "text/csv", download.csv_file),
    text.XLSX: (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        download.xlsx_file,
    ),
    text.PARQUET: ("parquet", "application/vnd.apache.parquet", download.parquet_file),
}


def show(
    pivot: Pivot, choice: Choice, selection: Selection, goals: Callable[[], pl.DataFrame]
) -> None:
    """The pivot or every figure behind it; `goals` is read when the latter is asked for."""
    st.subheader(text.DOWNLOAD, anchor=False)
    st.caption(text.DOWNLOAD_HELP)
    chosen = st.segmented_control(
        text.WHAT,
        [text.THE_TABLE, text.THE_FIGURES],
        default=text.THE_TABLE,
        required=True,
        key="hent",
    )
    is_table = chosen != text.THE_FIGURES
    rows = as_frame(pivot, choice) if is_table else columns.goals(goals())
    buttons(rows, selection, text.FILE_WHAT[chosen or text.THE_TABLE], key="udtraek")


def buttons(
    rows: pl.DataFrame,
    selection: Selection,
    content: str,
    *,
    key: str,
    is_of_any_plan: bool = False,
) -> None:
    """A button for each kind of file."""
    plan_id = None if is_of_any_plan else selection.plan_id
    with st.container(horizontal=True):
        for label, (suffix, media_type, writer) in KINDS.items():
            file_name = _file_name(selection, content, suffix)
            download_button.show(
                label,
                logged_download.with_small_counts(
                    plan_id, selection.quarter, file_name, partial(writer, rows)
                ),
                file_name=file_name,
                mime=media_type,
                key=f"{key}_{suffix}",
                icon=":material/download:",
            )


def _file_name(selection: Selection, content: str, suffix: str) -> str:
    return text.FILE_NAME.format(
        plan=_simple(selection.plan_id), quarter=selection.quarter, what=content, suffix=suffix
    )


def _simple(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-zA-Z0-9]+", "-", plain).strip("-").lower()
