"""Who is handing in: the name that stands at an upload."""

import streamlit as st

from ui import text


def name_field() -> str:
    """The field for the reader's name, kept for the session; empty until it is filled in."""
    name = st.text_input(
        text.YOUR_NAME,
        key="name",
        help=text.YOUR_NAME_HELP,
        placeholder=text.YOUR_NAME_PLACEHOLDER,
        autocomplete="name",
        persist_state="session",
        max_chars=80,
        width=360,
    )
    return (name or "").strip()
