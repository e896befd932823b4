"""What was understood of a file: whose figures, and each beside its cell."""

from functools import partial

import polars as pl
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders import persons
from loaders.annotated import annotated, annotated_name, is_own_workbook
from loaders.load import CheckedFile
from queries import plan
from store.records import CATALOGUE_TABLES
from ui import findings, page_head, text, upload_text
from ui.read import read
from wording import figures, formats

LISTED = 1000
COLUMNS = (
    text.ACTIVITY,
    text.INDICATOR,
    text.FILTER_AREA,
    text.PERIOD,
    text.KIND,
    upload_text.READ_AS,
    text.RAW,
    text.PLACE,
    text.NOTE,
)


def name(file: UploadedFile) -> None:
    """The file's name as a heading."""
    st.subheader(formats.plain(persons.spoken_file_name(file.name)), anchor=False)


def recognised(checked: CheckedFile) -> None:
    """The layout, plan and period of the file, how many figures it holds and what it adds."""
    if not checked.is_readable:
        st.error(upload_text.UNREADABLE_FILE)
        return
    if not checked.content:
        st.error(upload_text.REFUSED_FILE)
        return
    parts = [upload_text.LAYOUTS.get(checked.layout or "", upload_text.UNKNOWN_LAYOUT)]
    if checked.plan_name is not None:
        parts.append(formats.plain(checked.plan_name))
    if checked.period is not None:
        parts.append(formats.period(checked.period))
    if not checked.observations.is_empty():
        parts.append(figures.counted(checked.observations.height))
    st.write(" · ".join(parts))
    for plan_name in read(plan.plans).filter(plan_id=checked.plan_id or "", is_invented=True)[
        "plan"
    ]:
        page_head.invented(plan_name)
    added = [
        formats.counted(getattr(checked.additions, table).height, *upload_text.ADDITIONS[table])
        for table in CATALOGUE_TABLES
        if not getattr(checked.additions, table).is_empty()
    ]
    if added:
        st.write(upload_text.ADDED_TO_CATALOGUE.format(additions=formats.enumeration(added)))


def list_of_figures(checked: CheckedFile) -> None:
    """Every figure as it was read, beside what stood in its cell."""
    observations = checked.observations
    if observations.is_empty():
        return
    words = figures.counted(observations.height)
    with st.expander(upload_text.LIST_OF_FIGURES.format(figures=words)):
        if observations.height > LISTED:
            st.caption(upload_text.LIST_CUT.format(count=formats.number(LISTED)))
        rows = [
            (
                one["activity"],
                one["indicator"],
                *figures.where(one["area_name"], one["period"], one["kind"]),
                figures.of_row(one),
                one["raw"],
                findings.place(one["sheet"], one["cell"]),
                one["note"] or "",
            )
            for one in observations.head(LISTED).iter_rows(named=True)
        ]
        st.dataframe(
            pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row"),
            hide_index=True,
            alt=upload_text.LIST_ALT,
        )


def download_with_notes(file: UploadedFile, checked: CheckedFile) -> None:
    """The leader's own file back, with a note in every cell that something was noticed about."""
    raw_file = checked.raw_file
    if raw_file is None or checked.findings.is_empty():
        return
    is_own = is_own_workbook(checked)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            upload_text.ANNOTATED if is_own else upload_text.ANNOTATED_COPY,
            partial(annotated, checked, raw_file),
            file_name=annotated_name(checked),
            key=f"annotated_{file.file_id}",
            icon=":material/download:",
            on_click="ignore",
        )
        st.caption(upload_text.ANNOTATED_HELP if is_own else upload_text.ANNOTATED_COPY_HELP)
