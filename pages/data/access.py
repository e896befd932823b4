"""Who may what: given and taken away by an administrator, each time with a reason."""

import streamlit as st

from store import access
from ui import identity, page_end, rights
from ui.access import form, listed, text
from ui.read import store

if not rights.of_reader().administers:
    st.subheader(text.ADMINISTRATORS_ONLY_TITLE, anchor=False)
    st.write(text.ADMINISTRATORS_ONLY)
    page_end.here()

opened = store()
is_begun = access.is_begun(opened)
rows = access.grants(opened)
plans = access.plans_to_give(opened)
st.write(text.INTRODUCTION)
listed.state(
    is_begun=is_begun, is_group_open=not access.is_mapped(opened, identity.of_reader().leader_group)
)
form.outcome()
listed.roles()
form.give(plans, is_begun=is_begun)
listed.grants(rows)
form.take(rows)
