"""The leader's own template of the quarterly report: fetched, changed in Word, laid here again."""

import streamlit as st

from loaders.limits import Limits
from reports import documents, quarterly_report, report_template
from reports.errors import BrokenTemplate
from ui.filters import Selection
from ui.read import store
from ui.reports import text
from ui.upload import form


def chosen(selection: Selection) -> bytes | None:
    """The template that lies here and can be filled in; None for the usual one."""
    with st.expander(text.TEMPLATE, icon=":material/edit_document:"):
        st.write(text.TEMPLATE_HELP)
        st.download_button(
            text.TEMPLATE_DOWNLOAD,
            report_template.usual(),
            file_name=text.TEMPLATE_NAME,
            mime=documents.MIME_TYPES[documents.REPORT],
            key="report_template",
            icon=":material/download:",
            on_click="ignore",
        )
        form.speak_danish(Limits.from_environment().megabytes)
        laid = st.file_uploader(text.TEMPLATE_UPLOAD, key="own_template")
        if laid is None:
            return None
        template = laid.getvalue()
        try:
            quarterly_report.write(store(), selection.plan_id, selection.quarter, template)
        except BrokenTemplate as error:
            st.error(text.TEMPLATE_NOT_USED.format(reason=error.sentence))
            return None
        st.success(text.TEMPLATE_USED)
        return template
