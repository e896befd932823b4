"""Who is handing in: the name that stands at an upload."""

import streamlit as st

from ui import identity, rights, text
from wording import formats

KEY, IN_PANEL = "name", "name_in_panel"


def name_field() -> None:
    """The field for the reader's name, kept for the session; who has signed in need not say it."""
    if identity.sign_in_is_required():
        st.caption(text.HANDED_IN_AS.format(name=formats.plain(name())))
        return
    st.text_input(
        text.YOUR_NAME,
        key=KEY,
        placeholder=text.YOUR_NAME_PLACEHOLDER,
        autocomplete="name",
        persist_state="session",
        max_chars=80,
        width=360,
    )


def name_in_panel() -> None:
    """The same field in a panel over a page that may have its own; nothing where it is filled."""
    if identity.sign_in_is_required() or st.session_state.get(KEY):
        return
    st.text_input(
        text.YOUR_NAME,
        key=IN_PANEL,
        placeholder=text.YOUR_NAME_PLACEHOLDER,
        autocomplete="name",
        persist_state="session",
        max_chars=80,
        width=360,
    )


def name() -> str:
    """The name at what is handed in now; empty until there is one, and for who may not hand in."""
    if not rights.hands_in():
        return ""
    if identity.sign_in_is_required():
        return identity.name()
    return (st.session_state.get(KEY) or st.session_state.get(IN_PANEL) or "").strip()
