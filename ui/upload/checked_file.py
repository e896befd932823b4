"""What was understood of a file: whose figures, and each beside its cell."""

from collections.abc import Collection
from functools import partial

import streamlit as st

from loaders import CheckedFile
from loaders.handed_back.annotated import annotated, annotated_name, is_own_workbook
from loaders.persons import persons_in_cells
from loaders.tables.layouts import is_tidy
from queries import plan
from ui import download_button, findings, page_head, raw_files, rights, table
from ui import text as shared
from ui.read import read
from ui.table import Cell, Heading, Section
from ui.upload import span, text
from ui.upload.page_file import PageFile
from wording import figures, formats

LISTED = 100
HEADINGS = (
    Heading(shared.INDICATOR),
    Heading(shared.FILTER_AREA),
    Heading(shared.PERIOD),
    Heading(text.READ_AS, is_number=True),
    Heading(shared.RAW),
    Heading(shared.PLACE),
    Heading(shared.NOTE),
)


def name(file: PageFile) -> None:
    """The file's name as a heading."""
    st.subheader(formats.plain(persons_in_cells.redacted_file_name(file.name)), anchor=False)


def is_refused(checked: CheckedFile) -> bool:
    """Whether the file cannot be read, or may not be kept."""
    return not checked.is_readable or not checked.content


def refusal(checked: CheckedFile) -> None:
    """Why a file is refused, and what to do."""
    for message, suggestion in checked.findings.select("message", "suggestion").iter_rows():
        sentences = [message, suggestion or "", text.NOTHING_STORED]
        st.error(formats.plain(" ".join(filter(None, sentences))))


def is_hidden(plans: Collection[str]) -> bool:
    """Whether a file names a plan whose files the reader may not see; where one signs in, the file
    that one hands in for an activity is one's own.
    """
    own = rights.of_reader()
    is_own = bool(own.person) and all(map(own.hands_in_of, plans))
    return not is_own and any(map(raw_files.are_hidden, plans))


def may_be_a_draft(plans: Collection[str]) -> bool:
    """Whether the reader would find a file that names these plans again as a draft: without one it
    may be of any.
    """
    return not is_hidden(plans) and (bool(plans) or not raw_files.are_hidden(None))


def recognised(checked: CheckedFile) -> None:
    """The layout, plan and period of the file, and how many figures it holds."""
    parts = [text.LAYOUTS.get(checked.layout or "", text.UNKNOWN_LAYOUT)]
    if checked.plan_name is not None:
        parts.append(formats.plain(checked.plan_name))
    if checked.period is not None:
        parts.append(formats.period(checked.period))
    if not checked.observations.is_empty():
        parts.append(figures.cell_counts(checked.observations))
    st.write(" · ".join(parts))
    for plan_name in read(plan.plans).filter(plan_id=checked.plan_id or "", is_invented=True)[
        "plan"
    ]:
        page_head.invented(plan_name)


def list_needs(checked: CheckedFile) -> None:
    """What a list must have, where it does not say what its figures belong to."""
    with st.container():
        lists = [table for table in checked.tables if is_tidy(table)]
        if not lists or checked.findings.filter(code="missing_activity").is_empty():
            return
        headers = [f"»{one.header.strip()}«" for one in lists[0].columns if one.header.strip()]
        st.info(text.LIST_NEEDS.format(headers=formats.plain(formats.enumeration(headers))))


def list_of_figures(file: PageFile, checked: CheckedFile) -> None:
    """Every figure as it was read, beside what stood in its cell."""
    observations = checked.observations
    if observations.is_empty():
        return
    words = figures.cell_counts(observations)
    listed = st.expander(
        text.LIST_OF_FIGURES.format(figures=words),
        key=f"list_{file.file_id}",
        on_change="rerun",
    )
    if not listed.open:
        return
    with listed:
        places = span.chosen(
            text.FIGURES_IN_LIST,
            observations.height,
            LISTED,
            key=f"listed_{file.file_id}",
            named=lambda place: formats.number(place + 1),
        )
        rows = [
            _listed(one)
            for one in observations.slice(places.start, len(places)).iter_rows(named=True)
        ]
        table.show(text.LIST_CAPTION, HEADINGS, [Section(None, rows)], is_tall=True)


def _listed(one: dict) -> list[Cell]:
    area, period, kind = figures.where(one["area_name"], one["period"], one["kind"])
    return [
        Cell(one["indicator"], note=one["activity"]),
        Cell(area),
        Cell(period, note=kind),
        Cell(figures.of_row(one)),
        Cell(one["raw"]),
        Cell(findings.place(one["sheet"], one["cell"])),
        Cell(one["note"] or formats.UNKNOWN),
    ]


def download_with_notes(file: PageFile, checked: CheckedFile) -> None:
    """The leader's own file back, with a note in every cell that something was noticed about."""
    raw_file = checked.raw_file
    if raw_file is None or checked.findings.is_empty():
        return
    is_own = is_own_workbook(checked)
    with st.container(horizontal=True, vertical_alignment="center"):
        download_button.show(
            text.ANNOTATED if is_own else text.ANNOTATED_COPY,
            partial(annotated, checked, raw_file),
            file_name=annotated_name(checked),
            key=f"annotated_{file.file_id}",
            icon=":material/download:",
        )
        st.caption(text.ANNOTATED_HELP if is_own else text.ANNOTATED_COPY_HELP)
