"""The documents to download; each is written when it is asked for."""

from collections.abc import Callable

import polars as pl
import streamlit as st

from reports import documents
from ui import download_button, logged_download
from ui.filters import Selection
from ui.read import store
from ui.reports import text
from wording import formats


def warn_of_small_counts(plans: pl.DataFrame) -> None:
    """What a reader who sees the plan's small counts must know of the files; `marts.plan`'s row."""
    if (plans["hides_small_counts"] & ~plans["is_any_hidden"]).any():
        st.warning(text.SEES_ALL, icon=":material/visibility:")


def everything(selection: Selection, template: bytes | None) -> None:
    """All the documents as one file, in one click."""
    file_name = text.EVERYTHING_NAME.format(
        plan=selection.plan_name, quarter=formats.period(selection.quarter)
    )
    download_button.show(
        text.EVERYTHING,
        _packed(selection.plan_id, selection.quarter, template, file_name),
        file_name=file_name,
        mime="application/zip",
        key="every_document",
        is_primary=True,
        icon=":material/folder_zip:",
        explanation=text.EVERYTHING_HELP,
    )


def each(selection: Selection, template: bytes | None) -> None:
    """Each document with what it is for."""
    st.subheader(text.EACH, anchor=False)
    for kind, file_name in documents.FILE_NAMES.items():
        with st.container(border=True):
            st.markdown(f"**{text.NAMES[kind]}**")
            st.write(text.MEANINGS[kind])
            download_button.show(
                formats.plain(file_name),
                _one(selection.plan_id, selection.quarter, kind, template),
                file_name=text.FILE_NAME.format(
                    plan=selection.plan_name,
                    quarter=formats.period(selection.quarter),
                    name=file_name,
                ),
                mime=documents.MIME_TYPES[kind],
                key=f"document_{kind}",
                icon=f":material/{text.ICONS[kind]}:",
            )


def _packed(
    plan_id: str, quarter: str, template: bytes | None, file_name: str
) -> Callable[[], bytes]:
    opened = store()

    def packed() -> bytes:
        return documents.packed(documents.files(opened, plan_id, quarter, template=template))

    return logged_download.with_small_counts(plan_id, quarter, file_name, packed)


def _one(plan_id: str, quarter: str, kind: str, template: bytes | None) -> Callable[[], bytes]:
    opened = store()
    file_name = documents.FILE_NAMES[kind]

    def written() -> bytes:
        return documents.files(opened, plan_id, quarter, (kind,), template)[file_name]

    return logged_download.with_small_counts(plan_id, quarter, file_name, written)
