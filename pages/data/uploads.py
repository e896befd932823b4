"""The uploads: what was handed in, by whom and with what result; publish or withdraw it."""

import streamlit as st

from queries import correction, finding, upload
from ui import empty_state, findings, page_end, person, raw_files, rights, text, uploads
from ui.read import read
from ui.upload import changes

if not rights.hands_in():
    empty_state.leaders_only()
    page_end.here()

rows = uploads.of_rows(read(upload.uploads))
if not rows:
    empty_state.no_uploads()
    page_end.here()

uploads.show_messages()
uploads.listed(rows)
chosen = uploads.chosen(rows)
if chosen is not None and raw_files.are_hidden(chosen.plan_id):
    raw_files.refusal()
elif chosen is not None:
    with st.container(border=True):
        uploads.opened(chosen)
        changes.corrections(read(correction.corrections, upload_id=chosen.upload_id))
        changes.catalogue_corrections(read(correction.of_catalogue, upload_id=chosen.upload_id))
        is_led = rights.leads(chosen.plan_id)
        preview = uploads.previewed(chosen) if is_led else None
        changes.show(preview)
        findings.show(read(finding.findings, upload_id=chosen.upload_id))
        if is_led:
            person.name_field()
            uploads.reason_fields(chosen, preview)
            uploads.actions(chosen, preview)
        else:
            st.caption(text.UPLOADS_BY_LEADERS)
