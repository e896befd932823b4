"""The plan's own template of the quarterly report: fetched, changed in Word, laid here for good."""

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from loaders.persons import persons_in_cells
from loaders.raw.limits import Limits
from queries import report_template as stored_template
from reports import documents, own_template, quarterly_report, report_template
from reports.errors import BrokenTemplate
from store.write import NotPossibleNow, withdraw
from ui import download_button, logged_download, person, sign_in
from ui import text as shared
from ui.filters import Selection
from ui.read import read, store
from ui.reports import text
from ui.upload import form
from wording import formats

PROBLEM = "template_told"
CONFIRMATION = "template_done"
UPLOADED = "own_template"


@dataclass(frozen=True)
class PlanTemplate:
    """One row of `marts.report_template`, without the file."""

    upload_id: int
    file_name: str
    uploaded_by: str
    published_at: datetime


def chosen(selection: Selection) -> bytes | None:
    """None for the plan's own template, or the usual one where it has none; the usual one itself
    where its own cannot be filled in with this quarter.
    """
    if confirmation := st.session_state.pop(CONFIRMATION, None):
        st.success(confirmation)
    plan_template = _template_of(selection.plan_id)
    why = _why_broken(selection) if plan_template else None
    if why:
        st.error(text.TEMPLATE_NOT_USED.format(reason=formats.plain(why)))
    with st.expander(text.TEMPLATE, icon=":material/edit_document:"):
        st.write(text.TEMPLATE_HELP)
        _show_which(plan_template)
        with st.container(horizontal=True):
            _downloads(selection.plan_id, plan_template)
        if not sign_in.is_for_leaders(selection.plan_id, text.TEMPLATE_BY_LEADERS):
            _buttons(selection, plan_template)
    return report_template.usual() if why else None


def _template_of(plan_id: str) -> PlanTemplate | None:
    """The plan's own template, if it has one."""
    rows = read(stored_template.of_plan, plan_id=plan_id).to_dicts()
    return PlanTemplate(**rows[0]) if rows else None


def _why_broken(selection: Selection) -> str | None:
    """Why the plan's own template cannot be filled in with the quarter; None when it can."""
    version = store().version(selection.plan_id)
    return _fault(selection.plan_id, selection.quarter, version, repr(store().rights))


@st.cache_data(show_spinner=False, max_entries=200)
def _fault(plan_id: str, quarter: str, version: int, rights: str) -> str | None:
    """The sentence about a broken template; `version` is there to try again after a write, and
    `rights` since the report is written as its reader sees it.
    """
    template = own_template.content(store(), plan_id)
    try:
        quarterly_report.write(store(), plan_id, quarter, template)
    except BrokenTemplate as error:
        return error.sentence
    return None


def _show_which(plan_template: PlanTemplate | None) -> None:
    """Which template the report is written with, and who laid it here."""
    if plan_template is None:
        st.write(text.TEMPLATE_USUAL)
        return
    st.write(
        text.TEMPLATE_IN_USE.format(
            file=formats.plain(plan_template.file_name),
            moment=formats.moment(plan_template.published_at),
            by=formats.plain(plan_template.uploaded_by),
        )
    )


def _downloads(plan_id: str, plan_template: PlanTemplate | None) -> None:
    """The plan's own template, and the usual one."""
    if plan_template is not None:
        opened = store()
        download_button.show(
            text.OWN_TEMPLATE_DOWNLOAD,
            logged_download.of_kept_file(
                plan_id,
                plan_template.upload_id,
                lambda: own_template.content(opened, plan_id) or report_template.usual(),
            ),
            file_name=plan_template.file_name,
            mime=documents.MIME_TYPES[documents.REPORT],
            key="kept_template",
            icon=":material/download:",
        )
    download_button.show(
        text.TEMPLATE_DOWNLOAD,
        report_template.usual,
        file_name=text.TEMPLATE_NAME,
        mime=documents.MIME_TYPES[documents.REPORT],
        key="report_template",
        icon=":material/download:",
    )


def _buttons(selection: Selection, plan_template: PlanTemplate | None) -> None:
    """The buttons that open the forms."""
    with st.container(horizontal=True):
        if st.button(text.TEMPLATE_ADD, key="lay_template", icon=":material/upload_file:"):
            _form(selection)
        if plan_template and st.button(
            text.TEMPLATE_WITHDRAW, key="withdraw_template", icon=":material/undo:"
        ):
            _withdrawal(plan_template)


@st.dialog(text.TEMPLATE_ADD)
def _form(selection: Selection) -> None:
    if CONFIRMATION in st.session_state:
        st.rerun()
    megabytes = Limits.from_environment().megabytes
    form.speak_danish(megabytes)
    st.file_uploader(text.TEMPLATE_UPLOAD, key=UPLOADED, max_upload_size=megabytes)
    person.name_field()
    st.button(
        text.TEMPLATE_SAVE,
        key="save_template",
        type="primary",
        on_click=_save,
        args=(selection.plan_id, selection.quarter),
    )
    _show_problem()


@st.dialog(text.TEMPLATE_WITHDRAW)
def _withdrawal(plan_template: PlanTemplate) -> None:
    if CONFIRMATION in st.session_state:
        st.rerun()
    st.write(text.TEMPLATE_WITHDRAW_HELP)
    person.name_field()
    st.button(
        shared.CONFIRM_WITHDRAW,
        key="confirm_withdraw_template",
        type="primary",
        on_click=_withdraw,
        args=(plan_template.upload_id,),
    )
    _show_problem()


def _show_problem() -> None:
    """What the last try came to, told once."""
    if problem := st.session_state.pop(PROBLEM, None):
        st.error(problem)


def _save(plan_id: str, quarter: str) -> None:
    state = st.session_state
    uploaded = state.get(UPLOADED)
    if uploaded is None or not person.name():
        state[PROBLEM] = text.NO_TEMPLATE if uploaded is None else text.NO_NAME
        return
    file_name = persons_in_cells.redacted_file_name(uploaded.name)
    try:
        own_template.keep(store(), plan_id, quarter, file_name, uploaded.getvalue(), person.name())
    except BrokenTemplate as error:
        state[PROBLEM] = text.TEMPLATE_REFUSED.format(reason=formats.plain(error.sentence))
    else:
        state[CONFIRMATION] = text.TEMPLATE_SAVED


def _withdraw(upload_id: int) -> None:
    if not person.name():
        st.session_state[PROBLEM] = text.NO_NAME
        return
    try:
        withdraw(store(), upload_id, person.name())
    except NotPossibleNow:
        st.session_state[PROBLEM] = shared.CHANGED_MEANWHILE
    else:
        st.session_state[CONFIRMATION] = text.TEMPLATE_WITHDRAWN
