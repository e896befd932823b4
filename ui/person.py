"""Who is handing in: the name that stands at an upload."""

import streamlit as st

from ui import text

KEY = "name"


def name_field() -> None:
    """The field for the reader's name, kept for the session."""
    st.text_input(
        text.YOUR_NAME,
        key=KEY,
        placeholder=text.YOUR_NAME_PLACEHOLDER,
        autocomplete="name",
        persist_state="session",
        max_chars=80,
        width=360,
    )


def name() -> str:
    """The name as it stands in the field at this moment; empty until it is filled in."""
    return (st.session_state.get(KEY) or "").strip()
