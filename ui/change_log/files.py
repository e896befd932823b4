"""The log as a file, as it is narrowed."""

from collections.abc import Callable

import polars as pl
import streamlit as st

from queries import change_log as log
from queries.change_log import Wanted
from ui import download, download_button, logged_download
from ui.change_log import text
from ui.read import store
from wording import change_log, formats

MOST_ACTIONS = 20_000
KINDS: dict[str, tuple[str, Callable[[pl.DataFrame], bytes]]] = {
    text.CSV: ("csv", download.csv_file),
    text.XLSX: ("xlsx", download.xlsx_file),
}


def show(wanted: Wanted, count: int) -> None:
    """A button for each kind of file."""
    st.subheader(text.DOWNLOAD, anchor=False)
    st.caption(text.DOWNLOAD_HELP)
    if count > MOST_ACTIONS:
        st.caption(text.DOWNLOAD_CUT.format(count=formats.number(MOST_ACTIONS)))
    with st.container(horizontal=True):
        for label, (suffix, writer) in KINDS.items():
            file_name = text.FILE_NAME.format(suffix=suffix)
            download_button.show(
                label,
                logged_download.with_small_counts(
                    wanted.plan_id, None, file_name, _written(wanted, writer)
                ),
                file_name=file_name,
                key=f"log_{suffix}",
                icon=":material/download:",
            )


def _written(wanted: Wanted, writer: Callable[[pl.DataFrame], bytes]) -> Callable[[], bytes]:
    opened = store()

    def written() -> bytes:
        return writer(
            change_log.as_table(
                log.actions(opened, wanted=wanted, rows=MOST_ACTIONS),
                log.every_figure(opened, wanted=wanted, rows=MOST_ACTIONS),
                log.every_attribute(opened, wanted=wanted, rows=MOST_ACTIONS),
            )
        )

    return written
