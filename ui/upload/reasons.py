"""Why figures differ from those published before: one reason for all, or one for each."""

from collections.abc import Iterator

import polars as pl
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from store.records import CHANGE_REASON
from ui import typed
from ui.upload import text
from wording import figures, formats

OWN_REASONS = 50
KEY = ("indicator_id", "area_code", "period", "kind")


def fields(file: UploadedFile, changed: pl.DataFrame) -> None:
    """A field for all the changed figures, and folded away one for each; none without them."""
    if changed.is_empty():
        return
    st.text_input(
        text.REASON_FOR_ALL,
        key=_key_for_all(file),
        placeholder=text.REASON_FOR_ALL_PLACEHOLDER,
        max_chars=300,
    )
    with st.expander(text.REASON_FOR_EACH):
        if changed.height > OWN_REASONS:
            count = formats.number(OWN_REASONS)
            st.caption(text.REASON_FOR_EACH_CUT.format(count=count))
        for row in changed.head(OWN_REASONS).iter_rows(named=True):
            st.text_input(formats.plain(_label(row)), key=_key_for(file, row), max_chars=300)


def given(file: UploadedFile, plan_id: str | None, changed: pl.DataFrame) -> pl.DataFrame:
    """The reasons as they stand in the fields, with the columns of `CHANGE_REASON`; a figure
    without one is left out.
    """
    rows = [
        {**{name: row[name] for name in KEY}, "plan_id": plan_id, "reason": reason}
        for row, reason in _reasons(file, changed)
        if reason
    ]
    return pl.DataFrame(rows, schema=CHANGE_REASON)


def are_missing(file: UploadedFile, changed: pl.DataFrame) -> bool:
    """Whether a changed figure still lacks a reason."""
    return not all(reason for _, reason in _reasons(file, changed))


def _reasons(file: UploadedFile, changed: pl.DataFrame) -> Iterator[tuple[dict, str]]:
    for_all = _written(_key_for_all(file))
    for row in changed.select(KEY).iter_rows(named=True):
        yield row, _written(_key_for(file, row)) or for_all


def _label(row: dict) -> str:
    area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
    was, becomes = figures.was_and_becomes(row)
    return text.REASON_FOR_ONE.format(
        indicator=row["indicator"], area=area, period=period, kind=kind, was=was, becomes=becomes
    )


def _written(key: str) -> str:
    return typed.kept(st.session_state.get(key))


def _key_for_all(file: UploadedFile) -> str:
    return f"reason_{file.file_id}"


def _key_for(file: UploadedFile, row: dict) -> str:
    return "|".join([_key_for_all(file), *(str(row[name]) for name in KEY)])
