"""*Indlæsninger*: what was handed in, by whom and with what result; publish or withdraw it."""

import streamlit as st

from queries import finding, upload
from ui import empty_state, findings, page_head, person, text, uploads
from ui.read import read

page_head.title(text.UPLOADS)
handed_in = uploads.of_rows(read(upload.uploads))
if not handed_in:
    empty_state.no_uploads()
    st.stop()

uploads.told()
uploads.listed(handed_in)
chosen = uploads.chosen(handed_in)
if chosen is not None:
    with st.container(border=True):
        uploads.opened(chosen)
        findings.show(read(finding.findings, upload_id=chosen.upload_id))
        by = person.name_field()
        uploads.actions(chosen, by)
