"""A file as the loaders read it, and what publishing it would change."""

from dataclasses import dataclass

import polars as pl
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.difference import difference
from loaders.load import CheckedFile, check_file
from store.catalogue import current_catalogue
from ui import text
from ui.read import store
from ui.upload_form import Assumed


@dataclass(frozen=True)
class Reading:
    """A checked file beside the figures that are published now."""

    checked: CheckedFile
    difference: pl.DataFrame


def reading(file: UploadedFile, assumed: Assumed) -> Reading:
    """The file read and checked; read again only when the store or the assumptions have changed."""
    with st.spinner(text.READING_FILE.format(file=file.name)):
        opened = store()
        return _reading(
            file.name,
            file.getvalue(),
            assumed.plan_id,
            assumed.period,
            opened.path,
            opened.version(),
        )


@st.cache_resource(max_entries=20, scope="session", show_spinner=False)
def _reading(
    file_name: str, content: bytes, plan_id: str | None, period: str | None, path: str, version: int
) -> Reading:
    opened = store()
    checked = check_file(
        file_name, content, catalogue=current_catalogue(opened), plan=plan_id, period=period
    )
    return Reading(checked, difference(opened, checked))
